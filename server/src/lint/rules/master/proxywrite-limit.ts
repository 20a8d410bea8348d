/** Several processes write to tables that can have one writer only. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-proxywrite-limit',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('More than one proxywrite process may write to the same table.'),
  docs: {
    why: 'proxywrite exists so that one process alone writes to a table. Postfix does not insist on the limit of one, and with more processes tables are damaged.',
    reference: ['proxymap(8)', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'proxywrite unix -       -       n       -       -       proxymap\n',
      good: 'proxywrite unix -       -       n       -       1       proxymap\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'proxymap  unix  -       -       n       -       -       proxymap\n',
      why: 'This service only reads.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line) || programOf(line, edition)?.name !== 'proxymap') return;
    const limit = field(line.tree, 'process_limit')!;
    if (field(line.tree, 'service')!.text !== 'proxywrite' || limit.text === '1') return;
    report({
      span: limit,
      message: l10n.t('More than one process may write: tables are damaged.'),
      fixes: () => [setColumn(line, 'process_limit', '1', 'safe')],
    });
  },
};
