/** Whoever connects past the proxy may state any address. */

import * as l10n from '@vscode/l10n';
import { parseHostPort } from '../../../syntax/host-port';
import type { Service } from '../../../project/model/service';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-proxy-protocol-exposed',
  category: 'relay',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A service that believes what a proxy says of clients listens on all interfaces.'),
  docs: {
    what: 'smtpd_upstream_proxy_protocol or postscreen_upstream_proxy_protocol is set for a listener that is not bound to one address, and inet_interfaces does not bind it either.',
    why: 'The proxy protocol opens with a line that states the address of the client. Whoever reaches the port directly states one that is trusted, and may relay.',
    ignore: 'A firewall lets nobody but the proxy through to the port.',
    reference: ['postconf(5) smtpd_upstream_proxy_protocol', 'postconf(5) postscreen_upstream_proxy_protocol'],
  },
  examples: [
    {
      file: 'master',
      bad: '2525 inet n - n - - smtpd\n  -o smtpd_upstream_proxy_protocol=haproxy\n',
      good: '10.0.0.5:2525 inet n - n - - smtpd\n  -o smtpd_upstream_proxy_protocol=haproxy\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '127.0.0.1:2525 inet n - n - - smtpd\n  -o smtpd_upstream_proxy_protocol=haproxy\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Only this host can connect.',
    },
    {
      file: 'main',
      text: 'inet_interfaces = 10.0.0.5\nsmtpd_upstream_proxy_protocol = haproxy\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The listener is bound to one address.',
    },
  ],
  instance({ model, instance, report }) {
    if (instance.expansion('inet_interfaces').text !== 'all') return;
    for (const program of ['smtpd', 'postscreen'] as const) {
      const open = model.running(program).filter((service) => service.line && isOpen(service));
      for (const decision of decisions(`${program}_upstream_proxy_protocol`, open, model)) {
        if (!isSaid(decision) || decision.text === '') continue;
        report({
          at: decision.at,
          message: l10n.t(
            'Clients reach {0} on all interfaces: whoever connects past the proxy can state any client address, also one that is trusted.',
            namesOf(decision.services),
          ),
        });
      }
    }
  },
};

function isOpen({ type, name, isLoopback }: Service): boolean {
  return type === 'inet' && !isLoopback && !parseHostPort({ text: name, start: 0, end: name.length }).host;
}
