/** proxymap opens tables for daemons in the chroot jail, so it must not be in there itself. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isChrooted, isWhole, programOf, setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-proxymap-chroot',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('proxymap runs in the chroot jail that it should open tables from outside of.'),
  docs: {
    why: 'proxymap(8) is there so that programs in the jail can use tables, sockets and password files outside of it. From within it finds no more than they do, and lookups fail with a temporary error.',
    reference: ['proxymap(8)', 'master(5)', 'DATABASE_README'],
  },
  examples: [
    {
      file: 'master',
      bad: 'proxymap  unix  -       -       y       -       -       proxymap\n',
      good: 'proxymap  unix  -       -       n       -       -       proxymap\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'proxymap  unix  -       -       -       -       -       proxymap\n',
      other: 'compatibility_level = 3.6\n',
      why: 'From compatibility level 1 on, "-" in this column means "n".',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       y       -       -       smtpd\n',
      other: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      why: 'Plain files are opened before the program enters the jail; they need no proxymap.',
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
