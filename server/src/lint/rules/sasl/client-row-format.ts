/** A row of the table of passwords has no password. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-row-format',
  category: 'sasl',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A row of the table of passwords is not "user:password".'),
  docs: {
    what: 'A row without the delimiter, with quotes around all of it, or with blanks beside the delimiter, in a table that can be read here. Passwords are never shown.',
    why: 'What stands before the first delimiter is the user, and all after it the password, blanks and quotes included. The server refuses such a login.',
    ignore: 'The user has no password, or blanks and quotes belong to it.',
    reference: ['SASL_README', 'src/smtp/smtp_sasl_glue.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'smtp_sasl_password_maps =\n',
      files: { '/etc/postfix/sasl_passwd': 'smtp.example.com user secret\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      files: { '/etc/postfix/sasl_passwd': 'smtp.example.com user@example.com:se:cr et\n' },
      why: 'All after the first colon is the password.',
    },
  ],
  names: ['smtp_sasl_password_maps', 'lmtp_sasl_password_maps'],
  setting(setting, { instance, usage, report }) {
    const name = setting.name.text.replace('_maps', '_result_delimiter');
    const delimiter = knownValue(instance, name, setting.scope)?.text[0] ?? ':';
    for (const reference of tablesOf(setting, instance, usage)) {
      const row = rowsOf(reference, instance)?.find(({ value }) => isOdd(value, delimiter));
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          'The row for "{0}" is not "user{1}password": the server will refuse the login.',
          row.key,
          delimiter,
        ),
        related: row.source
          ? [{ path: row.source.path, row: row.source.row, message: l10n.t('The row stands here.') }]
          : [],
      });
    }
  },
};

function isOdd(value: string, delimiter: string): boolean {
  const at = value.indexOf(delimiter);
  if (at < 0) return value !== '';
  return /^["'].*["']$/.test(value) || /\s/.test(value[at - 1] ?? '') || /\s/.test(value[at + 1] ?? '');
}
