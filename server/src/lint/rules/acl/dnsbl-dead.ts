/** DNS lists that are no longer, or never were. */

import * as l10n from '@vscode/l10n';
import type { ListItem } from '../../../project/known';
import { deadList } from '../../shared/dns-lists';
import { deleteItems, fixOf } from '../../shared/change';
import { postscreenSites } from '../../shared/postscreen-sites';
import { restrictionsOf } from '../../shared/restrictions';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-dnsbl-dead',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A DNS list is asked that has been shut down.'),
  docs: {
    why: 'Every message waits for an answer that never comes. Some dead zones have been bought by others and answer every question: then all mail is refused.',
    reference: ['postconf(5) reject_rbl_client', 'postconf(5) postscreen_dnsbl_sites'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client dnsbl.sorbs.net, permit\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination, permit\n',
    },
    {
      file: 'main',
      bad: 'postscreen_dnsbl_sites = zen.spamhaus.org=127.0.0.[2..11]*3 dnsbl.ahbl.org*2\n',
      good: 'postscreen_dnsbl_sites = zen.spamhaus.org=127.0.0.[2..11]*3\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client bl.mysorbs.net\n',
      why: 'The zone only ends in the same letters.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { zone, items } of zonesOf(setting)) {
      const dead = deadList(zone);
      if (!dead) continue;
      const at = items.at(-1)!;
      report({
        span: at.place!.span,
        message: dead.successor
          ? l10n.t('"{0}" has been shut down ({1}). "{2}" has taken its place.', zone, dead.since, dead.successor)
          : l10n.t('"{0}" has been shut down ({1}): asking it costs time, and may refuse all mail.', zone, dead.since),
        fixes: () => fixesOf(items),
      });
    }

    function* zonesOf(one: typeof setting): Iterable<{ zone: string; items: readonly ListItem[] }> {
      for (const { facts, item, argument } of restrictionsOf(one, instance, usage)?.entries ?? []) {
        if (facts?.argument !== 'dnsbl-domain' || !argument?.place) continue;
        yield { zone: argument.text.split('=')[0]!, items: [item, argument] };
      }
      for (const { zone, item } of postscreenSites(one, instance)) yield { zone, items: [item] };
    }
  },
};

function fixesOf(items: readonly ListItem[]): Fix[] {
  const title = l10n.t('Delete "{0}"', items.map(({ text }) => text).join(' '));
  return fixOf(title, 'safe', [deleteItems(items)]);
}
