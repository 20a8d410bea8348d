/** An access table answers with a table. */

import * as l10n from '@vscode/l10n';
import { accessAction } from '../../../project/model/access-result';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { relatedRow } from '../../shared/rows';
import { restrictionsOf } from '../../shared/restrictions';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-table-in-access-result',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A row of an access table names another table, which smtpd cannot open by then.'),
  docs: {
    what: 'The right-hand side of a row is no action of access(5), and holds a colon.',
    why: 'smtpd opens all tables before it takes mail, and takes any colon here for a table. Clients that the row is found for are answered with "451 Server configuration error". A restriction class may be named instead.',
    reference: ['src/smtpd/smtpd_check.c', 'RESTRICTION_CLASS_README', 'access(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, check_recipient_access hash:/etc/postfix/protected\n',
      files: { '/etc/postfix/protected': 'all@example.com check_sender_access hash:/etc/postfix/insiders, reject\n' },
      good: 'smtpd_restriction_classes = insiders\ninsiders = check_sender_access hash:/etc/postfix/insiders, reject\nsmtpd_recipient_restrictions = reject_unauth_destination, check_recipient_access inline:{all@example.com=insiders}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/clients\n',
      files: {
        '/etc/postfix/clients':
          'a.example FILTER smtp:[127.0.0.1]:10026\nb.example 554 5.7.1 See: https://example.com/\nc.example PREPEND X-Seen: yes\n',
      },
      why: 'Actions may have colons in what follows them.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (!restrictionsOf(setting, instance, usage)) return;
    for (const table of tablesOf(setting, instance, usage)) {
      const { item, restriction } = table;
      if (!item.place || (restriction !== undefined && !restriction.endsWith('_access'))) continue;
      const row = rowsOf(table, instance)?.find(namesTable);
      if (!row) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'smtpd takes "{0}" for a lookup table, which an access table must not name: clients that this row is found for are answered with a server error.',
          row.value,
        ),
        related: relatedRow(row, l10n.t('This row names a table.')),
      });
    }
  },
};

function namesTable({ value, tree }: TableRow): boolean {
  return (!tree || tree.kind === 'entry') && accessAction(value) === 'table';
}
