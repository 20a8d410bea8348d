/** An `inet` service cannot be private; `-` means private. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, mayBeDisabled, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-inet-private',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A service of type inet is marked private, or left at "-", which means private.'),
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  -       -       n       -       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
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
