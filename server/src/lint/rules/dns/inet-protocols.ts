/** Addresses of a family that is switched off. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { parseNetwork } from '../../../project/model/address';
import { nameOf } from '../../../project/model/service';
import { parseHostPort } from '../../../syntax/host-port';
import { addressPatterns } from '../../shared/address-lists';
import { itemsOfValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'dns-inet-protocols',
  category: 'dns',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('An address belongs to a protocol that inet_protocols leaves out.'),
  docs: {
    what: 'Addresses in inet_interfaces, in the names of listeners, and in mynetworks if it holds no others.',
    why: 'Postfix opens no socket for the address, and no client ever has one of that family.',
    reference: ['postconf(5) inet_protocols'],
  },
  examples: [
    {
      file: 'main',
      bad: 'inet_protocols = ipv4\ninet_interfaces = 192.0.2.3, [2001:db8::3]\n',
      good: 'inet_protocols = all\ninet_interfaces = 192.0.2.3, [2001:db8::3]\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'inet_protocols = ipv4\nmynetworks = 127.0.0.0/8 [::1]/128\n',
      why: 'The pattern for the other family does no harm, as in the file of Debian.',
    },
  ],
  setting(setting, { instance, report }) {
    const { name, value, file, line, scope } = setting;
    const off = familyOff(instance);
    if (!off || !isInForce(setting, instance)) return;
    if (name.text === 'inet_interfaces') {
      for (const item of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
        if (parseNetwork(item.text)?.family !== off) continue;
        report({ span: item.place!.span, message: messageOf(item.text, off) });
      }
    }
    if (name.text !== 'mynetworks') return;
    const patterns = addressPatterns(setting, instance);
    if (patterns.length === 0 || !patterns.every(({ network }) => network?.family === off)) return;
    report({
      span: value,
      message: l10n.t(
        'All of these are addresses of {0}, which inet_protocols leaves out: no client is trusted.',
        shown(off),
      ),
    });
  },
  instance({ instance, model, report }) {
    const off = familyOff(instance);
    if (!off) return;
    for (const service of model.services) {
      const host =
        service.type === 'inet' && parseHostPort({ text: service.name, start: 0, end: service.name.length }).host;
      if (!host || parseNetwork(host.text)?.family !== off || !service.line) continue;
      report({ at: nameOf(service), message: messageOf(host.text, off) });
    }
  },
};

type Family = 'ipv4' | 'ipv6';

/** The family that Postfix does not use. */
function familyOff(instance: Instance): Family | undefined {
  const list = knownList(instance, 'inet_protocols');
  if (!list?.isComplete || list.items.length !== 1) return undefined;
  const word = list.items[0]!.text.toLowerCase();
  return word === 'ipv4' ? 'ipv6' : word === 'ipv6' ? 'ipv4' : undefined;
}

function shown(family: Family): string {
  return family === 'ipv4' ? 'IPv4' : 'IPv6';
}

function messageOf(address: string, off: Family): string {
  return l10n.t(
    '"{0}" is an address of {1}, which inet_protocols leaves out: nothing listens there.',
    address,
    shown(off),
  );
}
