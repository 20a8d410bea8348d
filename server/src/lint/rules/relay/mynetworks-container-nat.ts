/** Whole private networks are trusted on a host that takes mail from the Internet. */

import * as l10n from '@vscode/l10n';
import { addressPatterns } from '../../shared/address-lists';
import { isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-container-nat',
  category: 'relay',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('A whole private network is trusted on a host that takes mail from the Internet.'),
  docs: {
    what: 'mynetworks holds all of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, or the network that Docker gives its containers, and a service takes mail from anybody.',
    why: 'Where a proxy, a load balancer or the bridge of a container host stands in front, mail from the Internet arrives from its private address: then every stranger is trusted, and may relay.',
    ignore: 'Connections from outside arrive with their own addresses.',
    reference: ['postconf(5) mynetworks', 'postconf(5) smtpd_upstream_proxy_protocol'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8 172.16.0.0/12\n',
      good: 'mynetworks = 127.0.0.0/8 172.20.7.0/24\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8 172.16.0.0/12\nsmtpd_upstream_proxy_protocol = haproxy\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The proxy tells where clients come from.',
    },
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8 10.0.0.0/8\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Nobody connects from outside.',
    },
  ],
  names: ['mynetworks'],
  setting(setting, { instance, model, report }) {
    if (setting.file !== 'main') return;
    const wide = addressPatterns(setting, instance).filter(({ text, isNegated }) => !isNegated && WIDE.has(text));
    if (wide.length === 0 || model.exchangers.length === 0 || isSatellite(instance)) return;
    for (const name of ['smtpd_upstream_proxy_protocol', 'postscreen_upstream_proxy_protocol'])
      if (instance.expansion(name).text !== '') return;
    for (const { item, text } of wide) {
      report({
        span: item.place!.span,
        message: l10n.t(
          '"{0}" covers the addresses of proxies and container bridges: if mail from the Internet arrives from one, every stranger is trusted.',
          text,
        ),
      });
    }
  },
};

const WIDE: ReadonlySet<string> = new Set(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '172.17.0.0/16']);
