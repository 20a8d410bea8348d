/** Conditions in pattern tables that do not frame what they are to frame. */

import * as l10n from '@vscode/l10n';
import { rowsOf, hasPatterns, type TableRow } from '../../../project/model/table';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-regexp-if-indent',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Rows between "if" and "endif" are indented, or one of the two is missing.'),
  docs: {
    what: 'In a regexp, pcre or cidr table that can be read here, a row with blanks in front follows "if", or "if" and "endif" are no pair.',
    why: 'A row that begins with a blank continues the row above: Postfix takes the indented pattern for text behind the "if", logs a warning and does not use it. An "endif" alone is skipped. Without one the condition holds to the end of the table.',
    reference: ['regexp_table(5)', 'pcre_table(5)', 'src/util/dict_regexp.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'header_checks = regexp:/etc/postfix/header_checks\n',
      files: { '/etc/postfix/header_checks': 'if /^Subject:/\n  /casino/ REJECT\nendif\n' },
      good: 'header_checks =\n',
    },
    {
      file: 'main',
      bad: 'header_checks = pcre:/etc/postfix/header_checks\n',
      files: { '/etc/postfix/header_checks': 'if /^Subject:/\n/casino/ REJECT\n' },
      good: 'header_checks =\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'header_checks = regexp:/etc/postfix/header_checks\n',
      files: {
        '/etc/postfix/header_checks': 'if /^Subject:/\nif !/^Subject: Re:/\n/casino/\n  REJECT No\nendif\nENDIF\n',
      },
      why: 'The conditions are closed, and only a result stands on a row that continues.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const reference of tablesOf(setting, instance, usage)) {
      if (!hasPatterns(reference.table.type.text) || !reference.item.place) continue;
      const found = problemOf(rowsOf(reference, instance) ?? []);
      if (!found) continue;
      report({
        span: reference.item.place.span,
        message: found.message,
        related: relatedRow(found.row, l10n.t('The row stands here.')),
      });
    }
  },
};

interface Problem {
  readonly row: TableRow;
  readonly message: string;
}

function problemOf(rows: readonly TableRow[]): Problem | undefined {
  const open: TableRow[] = [];
  for (const row of rows) {
    if (row.tree?.kind === 'if') {
      if (row.value !== '') {
        return { row, message: l10n.t('"{0}" stands indented behind "if": Postfix does not use it.', row.value) };
      }
      open.push(row);
    } else if (row.tree?.kind === 'endif' && !open.pop()) {
      return { row, message: l10n.t('An "endif" has no "if": Postfix skips it.') };
    }
  }
  const row = open.at(-1);
  return row && { row, message: l10n.t('An "if" has no "endif": the condition holds to the end of the table.') };
}
