/** An `inet` service cannot be private; `-` means private. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, mayBeDisabled, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-inet-private',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A service of type inet is marked private, or left at "-", which means private.'),
  docs: {
    why: 'Private means: reachable only through a socket that the mail owner alone can open. A port on the network is nothing of that kind, and master(8) stops at the line instead of guessing.',
    reference: ['master(5)', 'src/master/master_ent.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  -       -       n       -       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      unix  -       -       n       -       -       smtp\n',
      why: 'For a socket in the file system, private is right, and the default.',
    },
    {
      file: 'master',
      text: 'smtpd     pass  -       -       n       -       -       smtpd\n',
      why: 'postscreen hands its connections over through a private socket.',
    },
  ],
  masterLine(line, { instance, report }) {
    if (!isWhole(line) || field(line.tree, 'type')!.text !== 'inet') return;
    const column = field(line.tree, 'private')!;
    if ((column.text !== 'y' && column.text !== '-') || mayBeDisabled(instance)) return;
    report({
      span: column,
      message:
        column.text === '-'
          ? l10n.t('"-" in column private means "y", and an inet service cannot be private: master(8) does not start.')
          : l10n.t('An inet service cannot be private: master(8) does not start.'),
      fixes: () => [setColumn(line, 'private', 'n', 'safe')],
    });
  },
};
