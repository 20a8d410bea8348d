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
  docs: {
    why: 'One column too few shifts all that follow, and the command ends up in a column that takes a number. postconf(1), which is asked first, refuses the whole file: Postfix neither starts nor reloads.',
    reference: ['master(5)', 'src/postconf/postconf_master.c', 'src/master/master_ent.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -\n  n       -       -       smtpd\n',
      why: 'An indented line continues the one before, so there are eight columns.',
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
