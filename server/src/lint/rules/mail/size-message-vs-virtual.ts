/** A virtual mailbox may be smaller than a message: virtual(8) does not start. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { sizeReport } from '../../shared/sizes';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'size-message-vs-virtual',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A message may be larger than a virtual mailbox, so that mail for these is not delivered.'),
  docs: {
    what: 'virtual_mailbox_limit is below message_size_limit, while virtual(8) delivers mail for virtual_mailbox_domains.',
    why: 'The virtual delivery agent refuses to start. All mail for virtual mailboxes stays in the queue.',
    reference: ['postconf(5) virtual_mailbox_limit', 'src/virtual/virtual.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'message_size_limit = 102400000\nvirtual_mailbox_domains = example.com\n',
      good: 'message_size_limit = 102400000\nvirtual_mailbox_domains = example.com\nvirtual_mailbox_limit = 0\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'message_size_limit = 102400000\nvirtual_mailbox_domains = example.com\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
      why: 'Another program delivers.',
    },
    { file: 'main', text: 'message_size_limit = 102400000\n', why: 'There are no virtual mailboxes.' },
  ],
  instance(context) {
    const { instance } = context;
    if (knownValue(instance, 'virtual_transport')?.text.split(':')[0] !== 'virtual') return;
    const domains = instance.effective('virtual_mailbox_domains');
    if (domains?.origin.from !== 'main' || domains.value.text === '') return;
    sizeReport('virtual_mailbox_limit', 'virtual', 'safe', context);
  },
};
