/** Senders are compared with logins, and no login has a sender. */

import * as l10n from '@vscode/l10n';
import { isOn, knownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import type { Service } from '../../../project/model/service';
import { listedEntries, type ListedEntry } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-sender-spoofing',
  category: 'sasl',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Senders are compared with logins, but no table says which login has which sender.'),
  docs: {
    what: 'reject_sender_login_mismatch, reject_authenticated_sender_login_mismatch or reject_known_sender_login_mismatch in a list of a service with logins, while smtpd_sender_login_maps is empty.',
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
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sender_restrictions = reject_sender_login_mismatch\nsmtpd_sender_login_maps = $virtual_mailbox_maps\nvirtual_mailbox_maps = hash:/etc/postfix/boxes\n',
      why: 'Another table says it.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sender_restrictions = permit_sasl_authenticated, reject_sender_login_mismatch\n',
      why: 'Users who have logged in never get to it, which another rule tells.',
    },
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = reject_sender_login_mismatch\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Nobody can log in, which another rule tells.',
    },
  ],
  instance({ instance, model, report }) {
    for (const listed of listedEntries(model, model.running('smtpd'))) {
      const { entry, place, services } = listed;
      if (!MISMATCHES.has(entry.name) || entry.isDry) continue;
      if (!services.some((service) => comparesInVain(service, instance))) continue;
      if (entry.name === 'reject_known_sender_login_mismatch') {
        report({ at: place, message: l10n.t('smtpd_sender_login_maps is empty: this never refuses anybody.') });
      } else if (!isBehindPermit(listed)) {
        const message = l10n.t('smtpd_sender_login_maps is empty: every user who has logged in is refused.');
        report({ at: place, message });
      }
    }
  },
};

const MISMATCHES: ReadonlySet<string> = new Set([
  'reject_sender_login_mismatch',
  'reject_authenticated_sender_login_mismatch',
  'reject_known_sender_login_mismatch',
]);

/** Without logins, smtpd(8) skips the restriction. */
function comparesInVain({ scope }: Service, instance: Instance): boolean {
  if (isOn(instance, 'smtpd_sasl_auth_enable', scope) === false) return false;
  return knownValue(instance, 'smtpd_sender_login_maps', scope)?.text.trim() === '';
}

/** Are users who have logged in past the list when it comes to the entry? */
function isBehindPermit({ before }: ListedEntry): boolean {
  return before().some(({ name }) => name === 'permit_sasl_authenticated');
}
