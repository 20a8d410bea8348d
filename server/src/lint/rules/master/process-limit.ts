/** Daemons that refuse to start with any other process limit than one, or with any limit. */

import * as l10n from '@vscode/l10n';
import { isAllDigits } from '../../../base/characters';
import type { Instance } from '../../../project/instance';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-process-limit',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A daemon refuses to start with the process limit that column 7 gives it.'),
  examples: [
    {
      file: 'master',
      bad: 'qmgr      unix  n       -       n       300     10      qmgr\n',
      good: 'qmgr      unix  n       -       n       300     1       qmgr\n',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    if (program?.processLimit === undefined) return;
    const column = field(line.tree, 'process_limit')!;
    const limit =
      column.text === '-' ? defaultLimit(instance) : isAllDigits(column.text) ? Number(column.text) : undefined;
    if (limit === undefined || limit === program.processLimit) return;
    report({
      span: column,
      message: messageOf(program.name, program.processLimit, column.text, limit),
      fixes: () => [setColumn(line, 'process_limit', String(program.processLimit), 'safe')],
    });
  },
};

/** What `-` stands for; undefined where a main.cf that is missing could say. */
function defaultLimit(instance: Instance): number | undefined {
  const { text } = instance.expansion('default_process_limit');
  return instance.main && isAllDigits(text) ? Number(text) : undefined;
}

function messageOf(program: string, required: 0 | 1, written: string, limit: number): string {
  if (written === '-') {
    return required === 1
      ? l10n.t(
          '"-" means default_process_limit, {1} here, and {0} refuses to start with any other limit than 1.',
          program,
          limit,
        )
      : l10n.t(
          '"-" means default_process_limit, {1} here, and {0} refuses to start with any limit: it takes 0.',
          program,
          limit,
        );
  }
  return required === 1
    ? l10n.t('{0} refuses to start with any other process limit than 1.', program)
    : l10n.t('{0} refuses to start with a process limit: it takes 0, for none.', program);
}
