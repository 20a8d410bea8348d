/** Nobody tells a service that there is work. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-wakeup',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A service that looks for work now and then is never woken up.'),
  docs: {
    why: 'pickup and the queue manager look for mail when somebody wakes them. Usually other programs do; where such a call gets lost, mail waits for ever without the time in column 6.',
    reference: ['master(5)', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'pickup    unix  n       -       n       -       1       pickup\n',
      good: 'pickup    unix  n       -       n       60      1       pickup\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'qmgr      unix  n       -       n       30      1       qmgr\n',
      why: 'It is woken up more often than usual.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n',
      why: 'smtpd is woken up by clients.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const usual = USUAL.get(programOf(line, edition)?.name ?? '');
    const column = field(line.tree, 'wakeup')!;
    if (usual === undefined || !/^(-|0\??)$/.test(column.text)) return;
    report({
      span: column,
      message: l10n.t(
        '{0} is never woken up: mail whose arrival it has not been told of waits for ever.',
        field(line.tree, 'service')!.text,
      ),
      fixes: () => [setColumn(line, 'wakeup', usual, 'safe')],
    });
  },
};

const USUAL: ReadonlyMap<string, string> = new Map([
  ['pickup', '60'],
  ['qmgr', '300'],
  ['oqmgr', '300'],
  ['nqmgr', '300'],
]);
