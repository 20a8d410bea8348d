/** A line of master.cf with fewer than eight columns. */

import * as l10n from '@vscode/l10n';
import { COLUMNS } from '../../../syntax/master-cf';
import { isUnindented } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-field-count',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A line of master.cf has fewer than eight columns.'),
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  masterLine(line, { report }) {
    const { fields } = line.tree;
    const missing = COLUMNS[fields.length];
    if (!line.isEntry || !missing || fields.length === 0 || isUnindented(line)) return;
    report({
      span: { start: fields[0]!.start, end: fields.at(-1)!.end },
      message: l10n.t(
        'This line has {0} of 8 columns; the first that is missing is {1}. postconf refuses the file, and Postfix neither starts nor reloads.',
        fields.length,
        missing,
      ),
    });
  },
};
