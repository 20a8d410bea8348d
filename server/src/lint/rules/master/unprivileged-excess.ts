/** A daemon keeps the privileges of root that it does not need. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unprivileged-excess',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A daemon runs with the privileges of root, and does not need them.'),
  docs: {
    why: 'No program of Postfix that talks to the network runs as root. With "n" in column 4 it does, and a flaw in it gives away the whole host.',
    ignore: 'A plug-in of the program needs files of root, for which there is no other way.',
    reference: ['master(5)', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       n       n       -       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'local     unix  -       n       n       -       -       local\n',
      why: 'local acts for other users.',
    },
    {
      file: 'master',
      text: 'policy    unix  -       n       n       -       0       spawn\n  user=nobody argv=/usr/bin/policyd\n',
      why: 'spawn changes to the user that it is given.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const column = field(line.tree, 'unprivileged')!;
    if (!program || program.privileged || program.role === 'command' || column.text !== 'n') return;
    report({
      span: column,
      message: l10n.t(
        '{0} does not need the privileges of root, and keeps them here: a flaw in it gives away the whole host.',
        program.name,
      ),
      fixes: () => [setColumn(line, 'unprivileged', '-', 'manual')],
    });
  },
};
