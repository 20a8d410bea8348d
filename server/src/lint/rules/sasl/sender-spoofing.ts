/** Senders are compared with logins, and no login has a sender. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-sender-spoofing',
  category: 'sasl',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Senders are compared with logins, but no table says which login has which sender.'),
  docs: {
    what: 'reject_sender_login_mismatch, reject_authenticated_sender_login_mismatch or reject_known_sender_login_mismatch in a list, while smtpd_sender_login_maps is empty.',
    why: 'Without the table no sender belongs to anybody. The first two refuse every user who has logged in; the third never does anything.',
    reference: ['postconf(5) smtpd_sender_login_maps', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sender_restrictions = reject_authenticated_sender_login_mismatch\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sender_restrictions = reject_authenticated_sender_login_mismatch\nsmtpd_sender_login_maps = hash:/etc/postfix/logins\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = reject_unauthenticated_sender_login_mismatch\nsmtpd_sender_login_maps = $virtual_mailbox_maps\nvirtual_mailbox_maps = hash:/etc/postfix/boxes\n',
      why: 'Another table says it.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (knownValue(instance, 'smtpd_sender_login_maps', setting.scope)?.text.trim() !== '') return;
    for (const { name, item, isDry } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (!MISMATCHES.has(name) || isDry || !item.place) continue;
      report({
        span: item.place.span,
        message:
          name === 'reject_known_sender_login_mismatch'
            ? l10n.t('smtpd_sender_login_maps is empty: this never refuses anybody.')
            : l10n.t('smtpd_sender_login_maps is empty: every user who has logged in is refused.'),
      });
    }
  },
};

const MISMATCHES: ReadonlySet<string> = new Set([
  'reject_sender_login_mismatch',
  'reject_authenticated_sender_login_mismatch',
  'reject_known_sender_login_mismatch',
]);
