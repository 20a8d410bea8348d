/** A host that only sends mail listens on all interfaces. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { domainsOf } from '../../../project/model/domains';
import { setInMain } from '../../shared/change';
import { decidedAt } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-local-only',
  category: 'master-exposure',
  severity: 'info',
  isOptional: true,
  fixable: 'manual',
  summary: () => l10n.t('A host that hands all its mail on listens for mail from outside.'),
  docs: {
    what: 'relayhost is set, no domain but names of the host itself is local, relayed or virtual, and inet_interfaces is "all".',
    why: 'Nobody sends mail there, but everybody can try. Compliance checklists ask for "loopback-only" on such hosts.',
    ignore: 'Other hosts of your network send through this one.',
    reference: ['postconf(5) inet_interfaces', 'STANDARD_CONFIGURATION_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]\nmydestination = localhost\ninet_interfaces = all\n',
      good: 'relayhost = [smtp.example.com]\nmydestination = localhost\ninet_interfaces = loopback-only\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]\nmydestination = localhost, example.com\ninet_interfaces = all\n',
      why: 'The host takes mail for a domain.',
    },
  ],
  instance({ instance, report }) {
    const interfaces = knownValue(instance, 'inet_interfaces');
    if (interfaces?.text !== 'all' || !knownValue(instance, 'relayhost')?.text) return;
    const isBusy = (
      ['mydestination', 'virtual_alias_domains', 'virtual_mailbox_domains', 'relay_domains'] as const
    ).some((name) => {
      const { domains, isComplete } = domainsOf(name, instance);
      const own = instance.effective(name)?.origin.from === 'default' && name !== 'mydestination';
      return (
        !own && (!isComplete || domains.some(({ domain }) => domain.includes('.') && !domain.startsWith('localhost')))
      );
    });
    if (isBusy) return;
    report({
      at: decidedAt(interfaces.origin),
      message: l10n.t(
        'This host takes mail for no domain, and hands its own on: nobody outside needs to connect to it.',
      ),
      fixes: () => setInMain('inet_interfaces', 'loopback-only', 'manual', instance),
    });
  },
};
