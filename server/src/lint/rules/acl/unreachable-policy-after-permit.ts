/** Spam checks that mail for one's own domains never gets to. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { BEFORE_DATA, listedEntries, type ListedEntry } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-unreachable-policy-after-permit',
  category: 'consistency',
  severity: 'info',
  fixable: 'manual',
  summary: () =>
    l10n.t('DNS lists or a policy server stand behind permit_auth_destination, and see only mail for others.'),
  docs: {
    why: 'permit_auth_destination ends the list for all mail to your own domains, which is the mail that spam comes with. What stands behind it is asked only about attempts to relay, which are refused anyway. reject_unauth_destination refuses those, and lets the list go on for the rest.',
    reference: ['postconf(5) permit_auth_destination', 'SMTPD_ACCESS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, permit_auth_destination, reject_rbl_client bl.example.org, reject\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, reject_rbl_client bl.example.org, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = permit_mynetworks, permit_auth_destination, permit_sasl_authenticated, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'As a rule about relaying this is complete: no check of spam stands behind it.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_mynetworks, reject_rbl_client bl.example.org, permit_auth_destination, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The DNS list is asked first.',
    },
  ],
  instance({ model, report }) {
    const seen = new Set<unknown>();
    for (const { entry, before, place } of listedEntries(model, model.exchangers, BEFORE_DATA, 'lists')) {
      if (!isSpamCheck(entry)) continue;
      const permit = before().find(({ name, kind }) => kind === 'restriction' && name === 'permit_auth_destination');
      if (!permit?.item.place || seen.has(place.line)) continue;
      seen.add(place.line);
      report({
        at: permit.item.place,
        message: l10n.t('Ends the list for mail to your own domains: "{0}" is never asked about it.', entry.item.text),
        fixes: () =>
          fixOf(l10n.t('Change to "{0}"', 'reject_unauth_destination'), 'manual', [
            replaceItem(permit.item, 'reject_unauth_destination'),
          ]),
      });
    }
  },
};

/** Not a list of friends, nor what only logs. */
function isSpamCheck({ facts, name, isDry }: ListedEntry['entry']): boolean {
  const isAsked = facts?.argument === 'policy-server' || facts?.argument === 'dnsbl-domain';
  return isAsked && !isDry && !name.startsWith('permit_');
}
