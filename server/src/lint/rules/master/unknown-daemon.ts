/** A command that is none of Postfix's daemons. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unknown-daemon',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('The command of a service is none of the daemons of this version of Postfix.'),
  docs: {
    why: 'master(8) does not look whether the program exists. The first connection or message starts a process that fails at once, with a warning in the log, and again a minute later: clients connect and hear nothing.',
    ignore: 'A program of your own stands in daemon_directory.',
    reference: ['master(5)', 'src/master/master_spawn.c', 'postconf(5) daemon_directory'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smptd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'policy    unix  -       n       n       -       0       spawn\n  user=nobody argv=/usr/local/bin/policyd\n',
      why: 'A program of somebody else is run by spawn or pipe.',
    },
    {
      file: 'master',
      text: 'agent     inet  n       -       n       -       -       /usr/local/libexec/agent\n',
      why: 'A path says that the program is none of Postfix.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const { text, start, end } = field(line.tree, 'command')!;
    // A path leads to a program of somebody else; "-" is refused anyway.
    if (!/^[\w.-]+$/.test(text) || text === '-' || edition.program(text)) return;
    report({
      span: { start, end },
      message: l10n.t(
        '"{0}" is no daemon of Postfix {1}: unless somebody has put a program of that name into daemon_directory, this service does not work.',
        text,
        edition.version.series,
      ),
      fixes: () => {
        const nearest = nearestName(
          text,
          edition.programs.map(({ name }) => name),
        );
        return nearest ? [setColumn(line, 'command', nearest, 'manual')] : [];
      },
    });
  },
};
