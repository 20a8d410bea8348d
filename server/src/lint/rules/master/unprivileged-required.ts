/** Daemons that act for other users must start as root: column 4 must be `n`. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unprivileged-required',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A daemon that needs privileges to act for other users is told to give them up.'),
  examples: [
    {
      file: 'master',
      bad: 'local     unix  -       -       n       -       -       local\n',
      good: 'local     unix  -       n       n       -       -       local\n',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const column = field(line.tree, 'unprivileged')!;
    if (!program?.privileged || (column.text !== 'y' && column.text !== '-')) return;
    report({
      span: column,
      message:
        column.text === '-'
          ? l10n.t('"-" in column unprivileged means "y", and {0} refuses to start without privileges.', program.name)
          : l10n.t('{0} refuses to start without privileges.', program.name),
      fixes: () => [setColumn(line, 'unprivileged', 'n', 'safe')],
    });
  },
};
