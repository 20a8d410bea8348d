/** The old name of the queue manager. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-nqmgr',
  category: 'obsolete',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('The queue manager is called by its old name, nqmgr.'),
  docs: {
    why: 'The file is a link that the installation makes for the sake of old copies of master.cf. Where a package leaves it out, no mail moves.',
    reference: ['qmgr(8)', 'conf/postfix-files'],
  },
  examples: [
    {
      file: 'master',
      bad: 'qmgr      unix  n       -       n       300     1       nqmgr\n',
      good: 'qmgr      unix  n       -       n       300     1       qmgr\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'qmgr      unix  n       -       n       300     1       oqmgr\n',
      why: 'oqmgr is a queue manager of its own, with the older scheduler.',
    },
  ],
  masterLine(line, { report }) {
    const command = field(line.tree, 'command');
    if (!isWhole(line) || command?.text !== 'nqmgr') return;
    report({
      span: command,
      tag: 'deprecated',
      message: l10n.t('nqmgr is an old name of qmgr, and the same program.'),
      fixes: () => [setColumn(line, 'command', 'qmgr', 'safe')],
    });
  },
};
