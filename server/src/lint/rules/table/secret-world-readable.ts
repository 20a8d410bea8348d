/** A file with a password or a private key that every account of the host can read. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import type { Instance } from '../../../project/instance';
import { itemsOfValue } from '../../../project/known';
import { isInForce, type Setting } from '../../../project/setting';
import { isReadableByAll } from '../../shared/host-files';
import { ownTables } from '../../shared/own-tables';
import { tableFiles } from '../../shared/table-files';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'secret-world-readable',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Everybody on the host can read a file with passwords or a private key.'),
  docs: {
    what: 'Tables of passwords for relay hosts and their indexes, private keys of TLS, files of databases with a password in them. Told on the host itself only, and where every directory above can be entered by all.',
    why: 'Whoever has an account, or has taken over any service of the host, can send mail as you, read the database, or pass for this server. "postfix check" looks for files that others may write, not for these.',
    reference: ['SASL_README', 'TLS_README', 'mysql_table(5)', 'ldap_table(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'smtp_sasl_password_maps = hash:/etc/postfix/private/sasl_passwd\n',
      facts: {
        '/etc': { kind: 'directory', mode: 0o755 },
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
        '/etc/postfix/sasl_passwd': { mode: 0o600 },
        '/etc/postfix/sasl_passwd.db': { mode: 0o644 },
        '/etc/postfix/private': { kind: 'directory', mode: 0o700 },
        '/etc/postfix/private/sasl_passwd': {},
        '/etc/postfix/private/sasl_passwd.db': {},
      },
    },
    {
      file: 'main',
      bad: 'smtpd_tls_key_file = /etc/postfix/key.pem\n',
      good: 'smtpd_tls_key_file = /etc/postfix/private.pem\n',
      facts: {
        '/etc': { kind: 'directory', mode: 0o755 },
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
        '/etc/postfix/key.pem': { mode: 0o644 },
        '/etc/postfix/private.pem': { mode: 0o600 },
      },
    },
    {
      file: 'main',
      bad: 'virtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\n',
      good: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      files: { '/etc/postfix/alias.cf': 'user = postfix\npassword = example\ndbname = mail\n' },
      facts: {
        '/etc': { kind: 'directory', mode: 0o755 },
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
        '/etc/postfix/alias.cf': { mode: 0o644 },
      },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_key_file = /etc/ssl/private/key.pem\n',
      facts: {
        '/etc': { kind: 'directory', mode: 0o755 },
        '/etc/ssl': { kind: 'directory', mode: 0o755 },
        '/etc/ssl/private': { kind: 'directory', mode: 0o710 },
        '/etc/ssl/private/key.pem': { mode: 0o644 },
      },
      why: 'The directory lets nobody in.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      files: { '/etc/postfix/cert.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' },
      facts: {
        '/etc': { kind: 'directory', mode: 0o755 },
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
        '/etc/postfix/cert.pem': { mode: 0o644 },
      },
      why: 'A certificate is no secret, and no key is in the file.',
    },
    {
      file: 'main',
      text: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': 'mx.example.com user:password\n' },
      why: 'In a copy, such as a repository, permissions say nothing.',
    },
  ],
  setting(setting, context) {
    if (!isInForce(setting, context.instance)) return;
    for (const { span, path } of [...keyFiles(setting, context), ...passwordFiles(setting, context)]) {
      if (!isReadableByAll(path, context.instance)) continue;
      context.report({
        span,
        message: l10n.t(
          'Everybody on this host can read the secrets in "{0}". "chmod o= {0}" keeps them to its owner and group.',
          path,
        ),
      });
    }
  },
};

interface SecretFile {
  readonly span: Span;
  readonly path: string;
}

function keyFiles({ name, value, file, line, scope }: Setting, { instance }: RuleContext): readonly SecretFile[] {
  const kind = /_((?:d|ec)?key_file|(?:d|ec)?cert_file|chain_files)$/.exec(name.text)?.[1];
  if (!kind || !instance.parameter(name.text)) return [];
  return itemsOfValue(instance, value, { file, line, span: value }, scope).flatMap(({ text: path, place }) =>
    place && path.startsWith('/') && (kind.endsWith('key_file') || holdsKey(path, instance))
      ? [{ span: place.span, path }]
      : [],
  );
}

function holdsKey(path: string, instance: Instance): boolean {
  return instance.files.text(path)?.includes('PRIVATE KEY-----') === true;
}

function passwordFiles(setting: Setting, { instance, usage, edition }: RuleContext): readonly SecretFile[] {
  const { text: name } = setting.name;
  return ownTables(setting, instance, usage).flatMap((table) => {
    const files = tableFiles(table, edition);
    if (!files) return [];
    const { span } = table.item.place;
    const { source, indexes } = files;
    if (edition.tableType(table.table.type.text)?.clientParameters) {
      return holdsPassword(source, instance) ? [{ span, path: source }] : [];
    }
    if (name === 'tls_server_sni_maps') return indexes.map((path) => ({ span, path }));
    return PASSWORD_MAPS.test(name) ? [source, ...indexes].map((path) => ({ span, path })) : [];
  });
}

const PASSWORD_MAPS = /^(?:smtp|lmtp)_sasl_password_maps$/;

function holdsPassword(path: string, instance: Instance): boolean {
  return PASSWORD.test(instance.files.text(path) ?? '');
}

/** In the file of a database client; that of MongoDB may have it in its address. */
const PASSWORD = /^(?:(?:password|bind_pw)\s*=\s*\S|uri\s*=.*:\/\/[^\s/@:]+:[^\s/@]+@)/m;
