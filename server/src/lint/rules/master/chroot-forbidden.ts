/** Daemons that need the whole file system, locked into the queue directory. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isChrooted, isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-chroot-forbidden',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A daemon that needs files of the whole system runs in the chroot jail.'),
  examples: [
    {
      file: 'master',
      bad: 'local     unix  -       n       y       -       -       local\n',
      good: 'local     unix  -       n       n       -       -       local\n',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    // proxymap has a rule of its own.
    if (program?.chroot !== 'never' || program.name === 'proxymap' || !isChrooted(line, instance)) return;
    const column = field(line.tree, 'chroot')!;
    report({
      span: column,
      message:
        column.text === '-'
          ? l10n.t(
              '"-" means "y" here, and {0} is not made for the chroot jail: users, files and programs are out of its reach there.',
              program.name,
            )
          : l10n.t(
              '{0} is not made for the chroot jail: users, files and programs are out of its reach there.',
              program.name,
            ),
      fixes: () => [setColumn(line, 'chroot', 'n', 'manual')],
    });
  },
};
