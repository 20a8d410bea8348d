/** Every answer of a DNS list counts as a hit, its error codes too. */

import * as l10n from '@vscode/l10n';
import { askedLists } from '../../shared/asked-lists';
import { codedList } from '../../shared/dns-lists';
import { fixOf, replaceItem } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-dnsbl-unfiltered',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('Error codes of a DNS list are taken for hits.'),
  docs: {
    what: 'A list of Spamhaus or dnswl.org is asked without a filter behind the zone, such as =127.0.0.[2..11].',
    why: 'These lists have answers that are no hits: they say that a public resolver has asked, or that the limit has been reached (127.255.255.252 to 127.255.255.255; 127.0.0.255 of dnswl.org). Without a filter, the day that happens all mail is refused, or for a list of friends everybody is one.',
    reference: ['postconf(5) reject_rbl_client', 'https://www.spamhaus.org/faqs/dnsbl-usage/'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]\n',
    },
    {
      file: 'main',
      bad: 'postscreen_dnsbl_sites = zen.spamhaus.org=127.0.0.[2..11]*3 list.dnswl.org*-2\n',
      good: 'postscreen_dnsbl_sites = zen.spamhaus.org=127.0.0.[2..11]*3 list.dnswl.org=127.0.[0..255].[0..3]*-2\n',
    },
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = reject_rhsbl_sender dbl.spamhaus.org\n',
      good: 'smtpd_sender_restrictions = reject_rhsbl_sender dbl.spamhaus.org=127.0.1.[2..99]\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org=127.0.0.[4..7]\n',
      why: 'Somebody has chosen which answers count.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client bl.example.org\n',
      why: 'Nothing is known of error codes of this list.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { zone, filter, item, about, isFriendly } of askedLists(setting, instance, usage)) {
      const coded = filter === '' && !item.text.includes('=') ? codedList(zone, about) : undefined;
      if (!coded) continue;
      const text = `${zone}=${coded.hits}${item.text.slice(zone.length)}`;
      report({
        span: item.place!.span,
        message: isFriendly
          ? l10n.t(
              'Error codes of "{0}" count as hits: when it has been asked too often, every client is a friend.',
              zone,
            )
          : l10n.t('Error codes of "{0}" count as hits: when it has been asked too often, all mail is refused.', zone),
        fixes: () => fixOf(l10n.t('Change to "{0}"', text), 'safe', [replaceItem(item, text)]),
      });
    }
  },
};
