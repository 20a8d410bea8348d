/** Daemons that need the whole file system, locked into the queue directory. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isChrooted, isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-chroot-forbidden',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A daemon that needs files of the whole system runs in the chroot jail.'),
  docs: {
    what: 'local, pipe, spawn or virtual with chroot switched on. proxymap has the rule `master-proxymap-chroot`.',
    why: 'These programs act for other users with the privileges of root, and look for accounts, home directories and commands. In the jail none of them is there: mail is deferred or bounced. The jail holds nothing back either, since root can leave it.',
    ignore: 'The queue directory has been furnished with all that the program needs.',
    reference: ['master(5)', 'BASIC_CONFIGURATION_README', 'src/pipe/pipe.c', 'src/local/local.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'local     unix  -       n       y       -       -       local\n',
      good: 'local     unix  -       n       n       -       -       local\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'local     unix  -       n       -       -       -       local\n',
      other: 'compatibility_level = 3.6\n',
      why: 'From compatibility level 1 on, "-" in this column means "n".',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       y       -       -       smtpd\ncleanup   unix  n       -       y       -       0       cleanup\n',
      other: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      why: 'These programs open their tables before they enter the jail.',
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
