/** The password for an LDAP server crosses the network readable. */

import * as l10n from '@vscode/l10n';
import { isLoopbackAddress } from '../../../project/model/address';
import { clientSettings, relatedSetting, textOf, type ClientSettings } from '../../shared/client-settings';
import { ownTables } from '../../shared/own-tables';
import type { Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'table-ldap-cleartext',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Postfix sends its password to an LDAP server without TLS, or without looking who that is.'),
  docs: {
    what: 'In the settings of an LDAP table that can be read here: a bind_pw, a server that is not this host, and no TLS (warning); or TLS that does not check the certificate, because tls_require_cert is not set (information).',
    why: 'Everybody on the way can read the password and the answers, and can answer in place of the server, which decides where mail goes. TLS without a checked certificate keeps out only those who listen.',
    ignore: 'A tunnel protects the way, or nobody else is on the network between the two.',
    reference: ['ldap_table(5)', 'src/global/dict_ldap.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = ldap:/etc/postfix/bad.cf\n',
      files: {
        '/etc/postfix/bad.cf': 'server_host = ldap://ldap.example.com\nbind_dn = cn=mail\nbind_pw = secret\n',
        '/etc/postfix/good.cf':
          'server_host = ldaps://ldap.example.com\nversion = 3\nbind_dn = cn=mail\nbind_pw = secret\ntls_require_cert = yes\n',
      },
      good: 'virtual_alias_maps = ldap:/etc/postfix/good.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = ldap:/etc/postfix/local.cf, ldap:/etc/postfix/anonymous.cf\n',
      files: {
        '/etc/postfix/local.cf': 'server_host = ldapi:/// 127.0.0.1 ldap://localhost:389/\nbind_pw = secret\n',
        '/etc/postfix/anonymous.cf': 'server_host = ldap.example.com\nbind = no\nbind_pw = secret\n',
      },
      why: 'One server is this host, and the other gets no password.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = ldap:/etc/postfix/unknown.cf\n',
      why: 'What cannot be read is not known.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const reference of ownTables(setting, instance, usage)) {
      if (reference.table.type.text !== 'ldap') continue;
      const settings = clientSettings(reference, instance);
      const found = settings && problemOf(settings);
      if (!found) continue;
      const server = settings.get('server_host');
      report({
        span: reference.item.place.span,
        ...found,
        related: typeof server === 'object' ? relatedSetting(server, l10n.t('The server is named here.')) : [],
      });
    }
  },
};

function problemOf(settings: ClientSettings): { message: string; severity: Severity } | undefined {
  if (!textOf(settings, 'bind_pw') || textOf(settings, 'bind')?.toLowerCase() === 'no') return undefined;
  const hosts = (textOf(settings, 'server_host') ?? '').split(/[\s,]+/).filter((host) => host !== '' && isRemote(host));
  const [host] = hosts;
  if (host === undefined || host.includes('$')) return undefined;
  const startsTls = textOf(settings, 'start_tls')?.toLowerCase() === 'yes';
  const open = hosts.find((one) => !startsTls && !/^ldaps:/i.test(one));
  if (open !== undefined) {
    return {
      severity: 'warning',
      message: l10n.t(
        'The password for "{0}" crosses the network readable. TLS takes "start_tls = yes" or "ldaps:".',
        open,
      ),
    };
  }
  const check = settings.get('tls_require_cert');
  if (check === undefined || (check !== 'absent' && check.text.toLowerCase() === 'yes')) return undefined;
  return {
    severity: 'info',
    message: l10n.t(
      'Postfix sends its password to whoever answers as "{0}": "tls_require_cert = yes" is not set.',
      host,
    ),
  };
}

function isRemote(server: string): boolean {
  if (/^ldapi:/i.test(server)) return false;
  const host = /^(?:ldaps?:\/\/)?(\[[^\]]*\]|[^/:]*)/i.exec(server)![1]!.replace(/[[\]]/g, '');
  return host !== '' && !isLoopbackAddress(host);
}
