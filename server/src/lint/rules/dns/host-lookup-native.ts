/** Addresses of mail servers are looked up the way other programs do, which knows no MX of its own. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'dns-host-lookup-native',
  category: 'dns',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Addresses of mail servers come from the system alone, and not from DNS.'),
  docs: {
    what: '"smtp_host_lookup = native" without a relayhost.',
    why: 'The system asks /etc/hosts, LDAP or whatever nsswitch.conf names, and caches in its own way. A stray entry there sends mail elsewhere, and DANE does not work.',
    ignore: 'Deliveries depend on entries in /etc/hosts. "dns, native" would ask DNS first.',
    reference: ['postconf(5) smtp_host_lookup'],
  },
  examples: [{ file: 'main', bad: 'smtp_host_lookup = native\n', good: 'smtp_host_lookup = dns, native\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_host_lookup = native\nrelayhost = [smtp.internal]\n',
      why: 'All mail goes to one host.',
    },
  ],
  names: ['smtp_host_lookup'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'native') return;
    if (instance.expansion('relayhost').text !== '') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Addresses of mail servers come from /etc/hosts and the like before DNS is asked, and DANE does not work.',
      ),
    });
  },
};
