/** Queue manager and pickup as FIFOs, as master.cf had them before Postfix 2.10. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

const ONCE_FIFO: ReadonlySet<string> = new Set(['pickup', 'qmgr', 'nqmgr', 'oqmgr']);

export const rule: Rule = {
  id: 'master-fifo-legacy',
  category: 'obsolete',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('pickup or qmgr is of type fifo, as it was before Postfix 2.10.'),
  docs: {
    why: 'It works: both programs still read from a FIFO. It was given up because every wake-up makes the disk of an idle machine turn.',
    ignore: 'The same master.cf serves a Postfix older than 2.10.',
    reference: ['RELEASE_NOTES 2.10', 'master(5)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'pickup    fifo  n       -       n       60      1       pickup\n',
      good: 'pickup    unix  n       -       n       60      1       pickup\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'pickup    unix  n       -       n       60      1       pickup\n',
      why: 'This is how it has been written since Postfix 2.10.',
    },
    {
      file: 'master',
      text: 'feed      fifo  n       -       n       -       1       feedd\n',
      why: 'A program of somebody else may well read from a FIFO.',
    },
  ],
  masterLine(line, { report }) {
    const type = field(line.tree, 'type');
    if (!isWhole(line) || type?.text !== 'fifo' || !ONCE_FIFO.has(field(line.tree, 'command')!.text)) return;
    report({
      span: type,
      tag: 'deprecated',
      message: l10n.t(
        'Type fifo works, but is the spelling from before Postfix 2.10; since then this service is of type unix.',
      ),
      fixes: () => [setColumn(line, 'type', 'unix', 'safe')],
    });
  },
};
