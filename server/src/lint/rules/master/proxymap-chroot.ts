/** proxymap opens tables for daemons in the chroot jail, so it must not be in there itself. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isChrooted, isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-proxymap-chroot',
  category: 'consistency',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('proxymap runs in the chroot jail that it should open tables from outside of.'),
  examples: [
    {
      file: 'master',
      bad: 'proxymap  unix  -       -       y       -       -       proxymap\n',
      good: 'proxymap  unix  -       -       n       -       -       proxymap\n',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!isWhole(line) || programOf(line, edition)?.name !== 'proxymap' || !isChrooted(line, instance)) return;
    const column = field(line.tree, 'chroot')!;
    report({
      span: column,
      message:
        column.text === '-'
          ? l10n.t(
              '"-" means "y" here: locked into the jail, proxymap reaches no other tables than its chrooted clients do, which defeats its purpose.',
            )
          : l10n.t(
              'Locked into the jail, proxymap reaches no other tables than its chrooted clients do, which defeats its purpose.',
            ),
      fixes: () => [setColumn(line, 'chroot', 'n', 'safe')],
    });
  },
};
