/** The name of a DNS list has been forgotten, and the next restriction is taken for it. */

import * as l10n from '@vscode/l10n';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-argument-is-keyword',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A restriction stands where the name of a DNS list belongs, and is taken for one.'),
  docs: {
    what: 'The word behind reject_rbl_client, reject_rhsbl_…, permit_dnswl_client or permit_rhswl_client is a restriction or a class, or a word without a dot.',
    why: 'Postfix takes the word for the name of the DNS list, without a word in the log. The list is never asked, and the restriction is not applied either.',
    ignore: 'A name server of your own answers for a zone without a dot.',
    reference: ['src/smtpd/smtpd_check.c', 'postconf(5) reject_rbl_client'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_rbl_client, reject_unauth_destination, permit\n',
      good: 'smtpd_recipient_restrictions = reject_rbl_client bl.example.org, reject_unauth_destination, permit\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]\n',
      why: 'What follows the equals sign is a filter for answers.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service unix:policy\n',
      why: 'This restriction is not about DNS lists.',
    },
  ],
  setting(setting, { edition, instance, usage, report }) {
    const restrictions = restrictionsOf(setting, instance, usage);
    if (!restrictions?.isComplete) return;
    for (const { facts, item, argument } of restrictions.entries) {
      if (facts?.argument !== 'dnsbl-domain' || !argument?.place) continue;
      const zone = argument.text.split('=')[0]!;
      const isKeyword = isRestriction(zone) || usage.restrictionClasses(setting.scope).has(zone);
      if (!isKeyword && zone.replace(/\.$/, '').includes('.')) continue;
      report({
        span: argument.place.span,
        message: isKeyword
          ? l10n.t(
              '"{0}" is taken for the name of the DNS list that "{1}" asks, and does not work as a restriction.',
              argument.text,
              item.text,
            )
          : l10n.t('"{0}" asks a DNS list called "{1}", which is no domain of the Internet.', item.text, zone),
      });
    }

    function isRestriction(word: string): boolean {
      return edition.restriction(word) !== undefined;
    }
  },
};
