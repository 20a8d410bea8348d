/** Passwords by sender, of which one half is missing. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { rowsOf } from '../../../project/model/table';
import { setInMain } from '../../shared/change';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-sender-dependent-half',
  category: 'sasl',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('The table of passwords goes by sender, but Postfix does not look for senders.'),
  docs: {
    what: 'A row of smtp_sasl_password_maps has an address as its key, in a table that can be read here, and smtp_sender_dependent_authentication is off.',
    why: 'Postfix looks up the server alone. The rows by sender are never found, and mail goes out with another login, or none.',
    reference: ['SASL_README', 'postconf(5) smtp_sender_dependent_authentication'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sender_dependent_authentication = yes\n',
      files: { '/etc/postfix/sasl_passwd': 'me@example.com me:secret\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': 'smtp.example.com me@example.com:secret\n' },
      why: 'The address is the name of the login.',
    },
  ],
  names: ['smtp_sasl_password_maps'],
  setting(setting, { instance, usage, report }) {
    if (setting.file !== 'main') return;
    if (isOn(instance, 'smtp_sender_dependent_authentication') !== false) return;
    if (instance.names.overrides('smtp_sender_dependent_authentication').size > 0) return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const row = rowsOf(reference, instance)?.find(({ key }) => /^[^@]*@/.test(key));
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          'The row for "{0}" is never found: smtp_sender_dependent_authentication is "no", and Postfix looks up the server alone.',
          row.key,
        ),
        related: row.source
          ? [{ path: row.source.path, row: row.source.row, message: l10n.t('The row stands here.') }]
          : [],
        fixes: () => setInMain('smtp_sender_dependent_authentication', 'yes', 'manual', instance),
      });
    }
  },
};
