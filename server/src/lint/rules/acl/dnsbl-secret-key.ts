/** Whoever is refused learns the key to a DNS list. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import type { Instance, Scope } from '../../../project/instance';
import { askedLists } from '../../shared/asked-lists';
import { keyOf } from '../../shared/dns-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-dnsbl-secret-key',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Refused clients are told the key to a DNS list.'),
  docs: {
    what: 'The zone of a DNS list begins with the key of a customer, and no table rewrites what refused clients are told: rbl_reply_maps for restrictions, postscreen_dnsbl_reply_map for postscreen.',
    why: 'The reply names the zone, key included. Whoever reads it can ask the list at your cost, until the key is blocked.',
    reference: [
      'postconf(5) rbl_reply_maps',
      'postconf(5) postscreen_dnsbl_reply_map',
      'postconf(5) default_rbl_reply',
    ],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client abcdefghijklmnopqrstuvwxyz.zen.dq.spamhaus.net=127.0.0.[2..11]\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client abcdefghijklmnopqrstuvwxyz.zen.dq.spamhaus.net=127.0.0.[2..11]\nrbl_reply_maps = texthash:/etc/postfix/dnsbl-replies\n',
    },
    {
      file: 'main',
      bad: 'postscreen_dnsbl_sites = abcdefghijklmnopqrstuvwxyz.zen.dq.spamhaus.net=127.0.0.[2..11]*3\n',
      good: 'postscreen_dnsbl_sites = abcdefghijklmnopqrstuvwxyz.zen.dq.spamhaus.net=127.0.0.[2..11]*3\npostscreen_dnsbl_reply_map = texthash:/etc/postfix/dnsbl-replies\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]\n',
      why: 'The public zone has no key in it.',
    },
    {
      file: 'main',
      text: 'default_rbl_reply = $rbl_code Service unavailable\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client abcdefghijklmnopqrstuvwxyz.zen.dq.spamhaus.net=127.0.0.[2..11]\n',
      why: 'The reply does not name the zone.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { zone, item, entry, isFriendly } of askedLists(setting, instance, usage)) {
      const key = keyOf(zone);
      if (key === undefined || isFriendly) continue;
      const isTold = entry ? tellsZone(instance, setting.scope) : isEmpty('postscreen_dnsbl_reply_map', instance);
      if (!isTold) continue;
      report({
        span: item.place!.span,
        message: l10n.t(
          'Refused clients are told the name of this zone, and with it the key "{0}". {1} can put another name in its place.',
          key,
          entry ? 'rbl_reply_maps' : 'postscreen_dnsbl_reply_map',
        ),
      });
      return; // One table mends all of them.
    }
  },
};

function tellsZone(instance: Instance, scope: Scope): boolean {
  const reply = instance.effective('default_rbl_reply', scope)?.value.text ?? '';
  return reply.includes('rbl_domain') && isEmpty('rbl_reply_maps', instance, scope);
}

function isEmpty(name: string, instance: Instance, scope?: Scope): boolean {
  return knownValue(instance, name, scope)?.text === '';
}
