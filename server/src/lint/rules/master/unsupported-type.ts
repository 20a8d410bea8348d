/** Every daemon accepts some types of service and dies of the others. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-unsupported-type',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A daemon does not support the type of its service.'),
  docs: {
    why: 'The program cannot read from a socket of that kind, says so in the log, and ends; master(8) tries again after a pause, for ever.',
    reference: ['master(5)', 'src/master/event_server.c', 'src/master/dgram_server.c', 'src/master/trigger_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'postlog   unix       n     -       n       -       1       postlogd\n',
      good: 'postlog   unix-dgram n     -       n       -       1       postlogd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtpd     pass  -       -       n       -       -       smtpd\n',
      why: 'smtpd takes connections that postscreen passes on.',
    },
    {
      file: 'master',
      text: 'smtpd     unix  -       -       n       -       -       smtpd\n',
      why: 'It also listens on a socket of the file system.',
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
