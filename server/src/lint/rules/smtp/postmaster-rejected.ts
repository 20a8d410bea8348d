/** Notices of mail systems, or mail to the postmaster, are refused. */

import * as l10n from '@vscode/l10n';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-postmaster-rejected',
  category: 'smtp-protocol',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Bounces, or mail to the postmaster, are refused.'),
  docs: {
    what: 'A table of check_sender_access that can be read here refuses the empty sender <>, or one of check_recipient_access refuses postmaster. smtpd always takes "postmaster" without a domain.',
    why: 'Bounces have the empty sender: nobody here learns any more that a message did not arrive, and servers that verify senders refuse mail from here. The standard demands that mail to the postmaster is taken.',
    reference: ['access(5)', 'RFC 5321, sections 4.5.1 and 6.1'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      good: 'smtpd_sender_restrictions =\n',
      files: { '/etc/postfix/senders': '<> REJECT\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\nsmtpd_recipient_restrictions = check_recipient_access hash:/etc/postfix/rcpt, reject_unauth_destination\n',
      files: { '/etc/postfix/senders': '<> DUNNO\n', '/etc/postfix/rcpt': 'postmaster@ OK\nold@example.com REJECT\n' },
      why: 'Neither is refused.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const reference of tablesOf(setting, instance, usage)) {
      const { restriction, item } = reference;
      const isSender = restriction === 'check_sender_access';
      if ((!isSender && restriction !== 'check_recipient_access') || !item.place) continue;
      const row = rowsOf(reference, instance)?.find(
        ({ key, value }) => /^(reject|5\d\d)\b/i.test(value) && (isSender ? key === '<>' : /^postmaster@/i.test(key)),
      );
      if (!row) continue;
      report({
        span: item.place.span,
        message: isSender
          ? l10n.t(
              'This table refuses the empty sender, and so all bounces: nobody here learns that a message did not arrive.',
            )
          : l10n.t('This table refuses mail to "{0}", which the standard demands to take.', row.key),
        related: row.source
          ? [{ path: row.source.path, row: row.source.row, message: l10n.t('This row refuses it.') }]
          : [],
      });
    }
  },
};
