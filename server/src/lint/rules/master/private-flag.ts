/** A service listens in another directory than the one where its clients look for it. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-private-flag',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A service is private where it has to be public, or the other way round.'),
  docs: {
    what: 'Services of the file that Postfix ships, with another letter in column 3: cleanup, pickup, qmgr, flush, showq and postlog are public, all others private.',
    why: 'Column 3 decides in which directory the socket is made. Programs look for the service in the other one, and do not find it: mail is not taken, or stays in the queue.',
    reference: ['master(5)', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'cleanup   unix  -       -       n       -       0       cleanup\n',
      good: 'cleanup   unix  n       -       n       -       0       cleanup\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'rewrite   unix  y       -       n       -       -       trivial-rewrite\n',
      why: '"y" is what "-" stands for.',
    },
    {
      file: 'master',
      text: 'precleanup unix n       -       n       -       0       cleanup\n',
      why: 'A service of your own may be either.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line) || !programOf(line, edition)) return;
    const [name, type, column] = ['service', 'type', 'private'].map((one) => field(line.tree, one as 'service')!);
    const stock = edition.stockServices.find(
      (one) =>
        one.name === name!.text &&
        one.type === type!.text &&
        one.type.startsWith('unix') &&
        one.command === programOf(line, edition)!.name,
    );
    if (!stock || (column!.text !== 'y' && column!.text !== 'n' && column!.text !== '-')) return;
    if ((column!.text === 'n') === (stock.private === 'n')) return;
    const right = stock.private === 'n' ? 'n' : 'y';
    report({
      span: column!,
      message:
        right === 'n'
          ? l10n.t('Programs look for {0} among the public sockets, and do not find it.', name!.text)
          : l10n.t('Programs look for {0} among the private sockets, and do not find it.', name!.text),
      fixes: () => [setColumn(line, 'private', right === 'n' ? 'n' : '-', 'safe')],
    });
  },
};
