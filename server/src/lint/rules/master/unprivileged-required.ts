/** Daemons that act for other users must start as root: column 4 must be `n`. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unprivileged-required',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A daemon that needs privileges to act for other users is told to give them up.'),
  docs: {
    why: 'To deliver as the recipient, or to run a command as another user, the program starts as root and changes over. It checks that it can, and dies otherwise: mail for it stays in the queue.',
    reference: ['master(5)', 'src/master/single_server.c', 'src/local/local.c', 'src/pipe/pipe.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'local     unix  -       -       n       -       -       local\n',
      good: 'local     unix  -       n       n       -       -       local\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n',
      why: 'This program needs no privileges: "-", which means "y", is right.',
    },
    {
      file: 'master',
      text: 'local     unix  -       n       n       -       -       local\n',
      why: '"n" leaves the program the privileges that it needs.',
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
