/** A mailbox may be smaller than a message: local(8) does not start. */

import * as l10n from '@vscode/l10n';
import { sizeReport } from '../../shared/sizes';
import { domainsOf } from '../../../project/model/domains';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'size-message-vs-mailbox',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A message may be larger than a mailbox, so that local mail is not delivered.'),
  docs: {
    why: 'The local delivery agent refuses to start while mailbox_size_limit is below message_size_limit, or a message has no limit while a mailbox does. All mail for local users stays in the queue.',
    reference: ['postconf(5) mailbox_size_limit', 'src/local/local.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'message_size_limit = 102400000\n',
      good: 'message_size_limit = 102400000\nmailbox_size_limit = 0\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'message_size_limit = 102400000\nmailbox_size_limit = 0\n',
      why: 'A mailbox has no limit.',
    },
    {
      file: 'main',
      text: 'message_size_limit = 102400000\nmydestination =\n',
      why: 'No mail goes to local users.',
    },
    {
      file: 'main',
      text: 'message_size_limit = 51200000\n',
      why: 'The default limit of a mailbox is as large.',
    },
  ],
  instance(context) {
    if (context.model.running('local').length === 0 || domainsOf('mydestination', context.instance).isEmpty) return;
    sizeReport('mailbox_size_limit', 'local', 'safe', context);
  },
};
