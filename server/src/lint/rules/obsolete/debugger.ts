/** A service that should start in a debugger, although no debugger is named. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { scopeOf } from '../../../project/instance';
import { replace } from '../../edits';
import { programOf } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'obsolete-debugger',
  category: 'obsolete',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A service should start in a debugger, but debugger_command is empty.'),
  docs: {
    what: 'The option -D of a daemon where nothing sets `debugger_command`. That the option is there at all is told by `master-verbose`; peers whose sessions are logged in full by `perf-debug-peer`.',
    why: 'The daemon looks for the command as soon as it starts, finds none, and ends: the service does not answer.',
    reference: ['DEBUG_README', 'postconf(5) debugger_command', 'src/global/debug_process.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd -D\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'debugger_command = PATH=/bin:/usr/bin; strace -p $process_id\n',
      why: 'The shipped main.cf has such a line. It does nothing as long as no service asks for it.',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd -D\n',
      why: 'The command is there; somebody is hunting a problem.',
      other: 'debugger_command = PATH=/bin:/usr/bin; strace -p $process_id & sleep 5\n',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!line.isEntry || !instance.main || !programOf(line, edition)) return;
    const flag = line.tree.arguments.find(({ role, text }) => role === 'flag' && /^-[vD]*D[vD]*$/.test(text));
    if (!flag || knownValue(instance, 'debugger_command', scopeOf(line))?.text !== '') return;
    report({
      span: flag,
      message: l10n.t('debugger_command is empty, and each process of the service ends when it looks for it.'),
      fixes: () => {
        const rest = flag.text.replaceAll('D', '');
        const blanks = /[ \t]*$/.exec(line.logical.text.slice(0, flag.start))![0].length;
        const start = rest === '-' ? flag.start - blanks : flag.start;
        return [
          {
            title: l10n.t('Delete "{0}"', '-D'),
            safety: 'safe',
            preferred: true,
            edits: [replace('master', line, { start, end: flag.end }, rest === '-' ? '' : rest)],
          },
        ];
      },
    });
  },
};
