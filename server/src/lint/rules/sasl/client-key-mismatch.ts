/** The password of the relay host is filed under another name. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { isOn, knownList, knownValue, type ListItem } from '../../../project/known';
import { hasPatterns, rowsOf, tableReference, type TableRow } from '../../../project/model/table';
import { isInForce } from '../../../project/setting';
import { placeOf } from '../../shared/checked-value';
import { relatedRow } from '../../shared/rows';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-key-mismatch',
  category: 'sasl',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('The table of passwords has no key for the relay host, and no password is found.'),
  docs: {
    what: 'smtp_sasl_password_maps can be read here, and holds the host of relayhost only with other brackets or another port. The key is looked up as relayhost is written, and as the bare name of the host. It is a warning where no key is like the relay host at all, all mail goes there, and passwords do not go by the sender.',
    why: 'Postfix finds no password, does not log in, and the server refuses the mail.',
    reference: ['SASL_README', 'src/smtp/smtp_sasl_glue.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'relayhost = [smtp.example.com]\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': '[smtp.example.com] user:secret\n' },
    },
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'relayhost = [mail.example.net]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': '[mail.example.net]:587 user:secret\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': 'smtp.example.com user:secret\n' },
      why: 'The bare name of the host is looked up too.',
    },
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sender_dependent_authentication = yes\n',
      files: { '/etc/postfix/sasl_passwd': 'me@example.com me:secret\n' },
      why: 'Passwords go by the sender.',
    },
    {
      file: 'main',
      text: 'relayhost = example.com\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': 'mx1.example.net user:secret\n' },
      why: 'Without brackets, the host to log in to is one that the MX records name.',
    },
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]\ntransport_maps = hash:/etc/postfix/transport\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': '[mail.example.net]:587 user:secret\n' },
      why: 'Mail may go to another host, and only that one may want a password.',
    },
  ],
  names: ['smtp_sasl_password_maps'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const relay = knownValue(instance, 'relayhost')?.text.toLowerCase() ?? '';
    const host = hostOf(relay);
    if (relay === '' || /[\s,]/.test(relay) || host === undefined) return;
    const list = knownList(instance, 'smtp_sasl_password_maps');
    const tables = (list?.items ?? []).map((item) => readTable(item, instance));
    if (tables.some(({ rows }) => rows?.some(({ key }) => key === relay || key === host || mayBeOfSender(key)))) return;
    for (const { item, rows } of tables) {
      const near = rows?.find(({ key }) => hostOf(key) === host);
      if (!near || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'The table has "{0}", but Postfix looks for "{1}" and "{2}": no password is found, and it does not log in.',
          near.key,
          host,
          relay,
        ),
        related: relatedRow(near, l10n.t('The key stands here.')),
      });
      return;
    }
    if (!list?.isComplete || !isAllForOthers(tables, host) || !takesAllMail(relay, instance)) return;
    report({
      span: placeOf(setting),
      severity: 'warning',
      message: l10n.t(
        'All mail goes to "{0}", for which there is no key: no password is found, and Postfix does not log in.',
        relay,
      ),
    });
  },
};

interface PasswordTable {
  readonly item: ListItem;
  /** With keys in small letters; undefined where nobody can know them, as with patterns. */
  readonly rows: readonly TableRow[] | undefined;
}

function readTable(item: ListItem, instance: Instance): PasswordTable {
  const reference = tableReference(item);
  const rows = reference && !hasPatterns(reference.table.type.text) ? rowsOf(reference, instance) : undefined;
  return { item, rows: rows?.map((row) => ({ ...row, key: row.key.toLowerCase() })) };
}

/** The empty key is that of `static:`, which answers everything. */
function mayBeOfSender(key: string): boolean {
  return key === '' || key.includes('@');
}

/** Are all rows known, and none for the host or a domain that it is in? */
function isAllForOthers(tables: readonly PasswordTable[], host: string): boolean {
  return tables.length > 0 && tables.every(({ rows }) => rows?.every(({ key }) => !host.endsWith(`.${key}`)));
}

/**
 * Does all mail that leaves by SMTP go to the relay host, with a login under its own name? Without brackets, the name would
 * be that of an MX host, and of other hosts nobody knows whether they are the ones that want a password.
 */
function takesAllMail(relay: string, instance: Instance): boolean {
  return (
    relay.startsWith('[') &&
    isOn(instance, 'smtp_sasl_auth_enable') === true &&
    MUST_BE_OFF.every((name) => isOn(instance, name) === false) &&
    MUST_BE_EMPTY.every((name) => knownValue(instance, name)?.text.trim() === '') &&
    TRANSPORTS.every((name) => !/^(smtp|relay):|:\[/.test(instance.expansion(name).text))
  );
}

const MUST_BE_OFF = ['smtp_sender_dependent_authentication', 'smtp_cname_overrides_servername'];
const MUST_BE_EMPTY = [
  'content_filter',
  'sender_dependent_default_transport_maps',
  'sender_dependent_relayhost_maps',
  'smtp_fallback_relay',
  'transport_maps',
];
const TRANSPORTS = ['default_transport', 'local_transport', 'relay_transport', 'virtual_transport'];

/** The name in `[host]:port` and its variants. */
function hostOf(text: string): string | undefined {
  return /^\[?([\w.-]+)\]?(?::\w+)?$/.exec(text)?.[1];
}
