/** A service logs all that it does, or runs in a debugger. */

import * as l10n from '@vscode/l10n';
import { programOf } from '../../shared/columns';
import { replace } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-verbose',
  category: 'master-chroot',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('A service logs all that it does, or runs in a debugger.'),
  docs: {
    what: '-v among the arguments of a service; -v -v and -D are a warning.',
    why: 'The log grows by many lines for each message and may hold what it says. -D starts the program that debugger_command names, for each process.',
    ignore: 'You are hunting a problem right now.',
    reference: ['DEBUG_README', 'master(5)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd -v\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'policy unix - n n - 0 spawn\n  user=nobody argv=/usr/bin/policyd -v\n',
      why: 'The option is one of the other program.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!line.isEntry || !programOf(line, edition)) return;
    const flags = line.tree.arguments.filter(({ role, text }) => role === 'flag' && /^-[vD]+$/.test(text));
    const letters = flags.map(({ text }) => text).join('');
    for (const flag of flags) {
      const isLoud = /D/.test(letters) || (letters.match(/v/g)?.length ?? 0) > 1;
      report({
        span: flag,
        severity: isLoud ? 'warning' : 'info',
        message: flag.text.includes('D')
          ? l10n.t('Each process of the service starts in the debugger.')
          : l10n.t('The service logs all that it does, many lines for each message.'),
        fixes: () => {
          const { text } = line.logical;
          const blanks = /[ \t]*$/.exec(text.slice(0, flag.start))![0].length;
          const span = { start: flag.start - blanks, end: flag.end };
          return [
            {
              title: l10n.t('Delete "{0}"', flag.text),
              safety: 'safe',
              preferred: true,
              edits: [replace('master', line, span, '')],
            },
          ];
        },
      });
    }
  },
};
