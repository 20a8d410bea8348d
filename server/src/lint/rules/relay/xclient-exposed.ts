/** Clients that are no proxies of ours may say who they are. */

import * as l10n from '@vscode/l10n';
import { decidedAt } from '../../../project/known';
import type { AddressPattern } from '../../../project/model/address-list';
import { breadthOf } from '../../../project/model/address-list';
import { isInnerRange } from '../../../project/model/address';
import { patternsOf } from '../../shared/address-lists';
import { decisions, isSaid, isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-xclient-exposed',
  category: 'relay',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Whole networks may say with XCLIENT which client, or which user, they are.'),
  docs: {
    what: 'smtpd_authorized_xclient_hosts of a service that can be reached from outside holds networks instead of single hosts. For smtpd_authorized_xforward_hosts it is a warning: XFORWARD only changes what is logged and told to filters.',
    why: 'With XCLIENT a client takes on any address, name and login. Whoever may use it passes every access restriction.',
    ignore: 'The networks hold nothing but proxies of your own.',
    reference: ['XCLIENT_README', 'postconf(5) smtpd_authorized_xclient_hosts'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_authorized_xclient_hosts = 198.51.0.0/16\n',
      good: 'smtpd_authorized_xclient_hosts = 198.51.100.7\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_authorized_xclient_hosts = 127.0.0.0/8, 192.0.2.3\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The host itself, and one proxy.',
    },
    {
      file: 'master',
      text: '127.0.0.1:10025 inet n - n - - smtpd\n  -o smtpd_authorized_xforward_hosts=127.0.0.0/8\n',
      other: 'compatibility_level = 3.6\n',
      why: 'A content filter on the same host hands on what it was told.',
    },
  ],
  instance({ model, instance, report }) {
    for (const name of ['smtpd_authorized_xclient_hosts', 'smtpd_authorized_xforward_hosts']) {
      const isForward = name === 'smtpd_authorized_xforward_hosts';
      for (const decision of decisions(name, model.publicServers, model)) {
        if (!isSaid(decision)) continue;
        const patterns = patternsOf(name, instance, decision.services[0]!.scope) ?? [];
        const wide = patterns.find(isWide);
        if (!wide) continue;
        report({
          at: wide.item.place ?? decidedAt(decision.origin),
          severity: isForward || !isSure(decision.services) ? 'warning' : 'error',
          message: isForward
            ? l10n.t('Every client in "{0}" can forge what is logged of it with XFORWARD.', wide.text)
            : l10n.t(
                'Every client in "{0}" can take on any address and login with XCLIENT, and passes all access restrictions.',
                wide.text,
              ),
        });
      }
    }
  },
};

/** A network of more than 256 addresses that others may be in. */
function isWide(pattern: AddressPattern): boolean {
  const { network, isNegated, kind } = pattern;
  if (breadthOf(pattern)) return true;
  if (isNegated || kind !== 'network' || !network || network.range === 'loopback') return false;
  if (isInnerRange(network)) return network.bits <= (network.family === 'ipv4' ? 16 : 48);
  return network.bits < (network.family === 'ipv4' ? 24 : 64);
}
