/** Senders of users are compared with logins only after users have been let through. */

import * as l10n from '@vscode/l10n';
import { deleteItems, fixOf, insertItemBefore } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-sender-check-after-permit',
  category: 'sasl',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Users who have logged in are permitted before their sender address is checked.'),
  docs: {
    why: 'permit_sasl_authenticated ends the list for everybody who has logged in. The check behind it, which is for them, is never reached: users can send in the name of others.',
    reference: ['postconf(5) reject_sender_login_mismatch'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\nsmtpd_sender_restrictions = permit_sasl_authenticated, reject_authenticated_sender_login_mismatch\n',
      good: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\nsmtpd_sender_restrictions = reject_authenticated_sender_login_mismatch, permit_sasl_authenticated\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\nsmtpd_sender_restrictions = permit_sasl_authenticated, reject_unauthenticated_sender_login_mismatch\n',
      why: 'This check is for those who have not logged in.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const entries = restrictionsOf(setting, instance, usage)?.entries ?? [];
    const permit = entries.findIndex(({ name }) => name === 'permit_sasl_authenticated');
    if (permit < 0) return;
    for (const { name, item } of entries.slice(permit + 1)) {
      if (!FOR_USERS.has(name) || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'Never reached for users who have logged in: "permit_sasl_authenticated" ends the list for them.',
        ),
        fixes: () =>
          fixOf(l10n.t('Move "{0}" before "{1}"', item.text, 'permit_sasl_authenticated'), 'manual', [
            deleteItems([item]),
            insertItemBefore(entries[permit]!.item, item.text),
          ]),
      });
    }
  },
};

const FOR_USERS: ReadonlySet<string> = new Set([
  'reject_sender_login_mismatch',
  'reject_authenticated_sender_login_mismatch',
]);
