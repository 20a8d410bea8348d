/** Every daemon accepts some types of service and dies of the others. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unsupported-type',
  category: 'consistency',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A daemon does not support the type of its service.'),
  examples: [
    {
      file: 'master',
      bad: 'postlog   unix       n     -       n       -       1       postlogd\n',
      good: 'postlog   unix-dgram n     -       n       -       1       postlogd\n',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const column = field(line.tree, 'type')!;
    if (!program?.types || program.types.includes(column.text) || !edition.word('master-types', column.text)) return;
    const only = program.types.length === 1 ? program.types[0] : program.types.includes('unix') ? 'unix' : undefined;
    report({
      span: column,
      message: l10n.t(
        '{0} does not support type {1}, and dies when it starts. It supports: {2}.',
        program.name,
        column.text,
        program.types.join(', '),
      ),
      fixes: () => (only === undefined ? [] : [setColumn(line, 'type', only, 'manual')]),
    });
  },
};
