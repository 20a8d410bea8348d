/** Daemons that refuse to start with any other process limit than one, or with any limit. */

import * as l10n from '@vscode/l10n';
import { isAllDigits } from '../../../base/characters';
import type { Instance } from '../../../project/instance';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-process-limit',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A daemon refuses to start with the process limit that column 7 gives it.'),
  docs: {
    what: 'anvil, nbdb_reindexd, oqmgr, pickup, postlogd, postscreen, qmgr, scache, tlsmgr and verify want 1; bounce, cleanup, dnsblog, flush and tlsproxy want 0, which means no limit.',
    why: 'Some daemons keep a state that only one process can have, others must never make a caller wait for a free process. Each checks the limit when it starts, and dies of a wrong one: without qmgr or cleanup no mail moves at all.',
    reference: ['master(5)', 'src/master/event_server.c', 'src/master/trigger_server.c', 'src/master/multi_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'qmgr      unix  n       -       n       300     10      qmgr\n',
      good: 'qmgr      unix  n       -       n       300     1       qmgr\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'qmgr      unix  n       -       n       300     -       qmgr\n',
      other: 'default_process_limit = 1\n',
      why: '"-" means default_process_limit, which is 1 here.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       1       smtpd\nproxywrite unix -       -       n       -       1       proxymap\n',
      why: 'These programs take any limit.',
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
