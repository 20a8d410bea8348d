/** Recipients are checked when they are no longer all known. */

import * as l10n from '@vscode/l10n';
import { stageOf } from '../../../project/model/restriction-list';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-recipient-check-in-data',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A check of the recipient is avoided by naming a second one.'),
  docs: {
    what: 'A restriction that looks at the recipient, in smtpd_data_restrictions or smtpd_end_of_data_restrictions.',
    why: 'These lists are asked once for the whole message. Where it has several recipients, smtpd shows them none, and skips the restriction: whoever names two recipients is not checked.',
    ignore: 'The service takes one recipient for each message (smtpd_recipient_limit = 1).',
    reference: ['src/smtpd/smtpd_check.c', 'postconf(5) smtpd_data_restrictions'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_data_restrictions = check_recipient_access hash:/etc/postfix/internal-lists\n',
      good: 'smtpd_recipient_restrictions = check_recipient_access hash:/etc/postfix/internal-lists\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_data_restrictions = check_sender_access hash:/etc/postfix/senders, reject_multi_recipient_bounce\n',
      why: 'A message has one sender, and this is the place to count recipients.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const { list, entries = [] } = restrictionsOf(setting, instance, usage) ?? {};
    const stage = list && stageOf(list);
    if (stage !== 'data' && stage !== 'end-of-data') return;
    for (const { facts, item } of entries) {
      if (!facts?.stages.includes('recipient') || facts.stages.includes(stage) || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          '"{0}" is skipped for messages with more than one recipient: a second one avoids it.',
          item.text,
        ),
      });
    }
  },
};
