/** The host calls itself by a name that nobody else knows. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'hostname-fqdn',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('"myhostname" is no name that others can look up.'),
  docs: {
    what: 'myhostname without a dot, localhost, a name under .local, .localdomain, .lan or .invalid, or one of the names that manuals use.',
    why: 'Postfix greets other servers with this name. Many refuse a HELO name that is not fully qualified or does not exist, and bounces come from an address that cannot be answered.',
    ignore: 'The host sends mail only to servers of your own, or smtp_helo_name gives another name.',
    reference: ['postconf(5) myhostname', 'RFC 5321, section 4.1.1.1'],
  },
  examples: [{ file: 'main', bad: 'myhostname = mailserver\n', good: 'myhostname = mail.example.com\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'myhostname = box.local\nrelayhost = [smtp.example.com]\ninet_interfaces = loopback-only\n',
      why: 'All mail goes through another host.',
    },
    {
      file: 'main',
      text: 'myhostname = mailserver\nsmtp_helo_name = mail.example.com\n',
      why: 'Others see a full name.',
    },
  ],
  names: ['myhostname'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    const name = checkedValue(setting, instance)?.text.toLowerCase();
    if (name === undefined || name === '' || isSatellite(instance) || instance.definition('smtp_helo_name')) return;
    if (instance.expansion('relayhost').text !== '') return;
    if (!isUnknown(name)) return;
    report({
      span: setting.value,
      message: l10n.t(
        'Other servers cannot look up "{0}". Many refuse mail from a host that greets with such a name.',
        name,
      ),
    });
  },
};

/** Text that a script replaces, such as HOSTNAME or __FQDN__, is left alone. */
function isUnknown(name: string): boolean {
  if (/^localhost(\..*)?$/.test(name) || /\.(local|localdomain|lan|invalid)$/.test(name)) return true;
  return name === 'host.domain.tld' || (/^[a-z][a-z0-9-]*$/.test(name) && !/hostname|fqdn|domain/.test(name));
}
