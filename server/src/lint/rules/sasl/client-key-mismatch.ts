/** The password of the relay host is filed under another name. */

import * as l10n from '@vscode/l10n';
import { knownList, knownValue } from '../../../project/known';
import { rowsOf, tableReference } from '../../../project/model/table';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-key-mismatch',
  category: 'sasl',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('The table of passwords has the relay host under another spelling, and no password is found.'),
  docs: {
    what: 'smtp_sasl_password_maps can be read here, and holds the host of relayhost only with other brackets or another port. The key is looked up as relayhost is written, and as the bare name of the host.',
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
  ],
  names: ['smtp_sasl_password_maps'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const relay = knownValue(instance, 'relayhost')?.text.toLowerCase() ?? '';
    const host = hostOf(relay);
    if (relay === '' || /[\s,]/.test(relay) || host === undefined) return;
    for (const item of knownList(instance, 'smtp_sasl_password_maps')?.items ?? []) {
      const reference = tableReference(item);
      const rows = reference && rowsOf(reference, instance)?.map((row) => ({ ...row, key: row.key.toLowerCase() }));
      if (!rows || rows.some(({ key }) => key === relay || key === host || key.includes('@'))) continue;
      const near = rows.find(({ key }) => hostOf(key) === host);
      if (!near || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'The table has "{0}", but Postfix looks for "{1}" and "{2}": no password is found, and it does not log in.',
          near.key,
          host,
          relay,
        ),
        related: near.source
          ? [{ path: near.source.path, row: near.source.row, message: l10n.t('The key stands here.') }]
          : [],
      });
    }
  },
};

/** The name in `[host]:port` and its variants. */
function hostOf(text: string): string | undefined {
  return /^\[?([\w.-]+)\]?(?::\w+)?$/.exec(text)?.[1];
}
