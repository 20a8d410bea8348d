/** Two lines of master.cf for one service: master(8) takes the later. */

import * as l10n from '@vscode/l10n';
import { overriddenService } from '../../../project/endpoint';
import { deleteLine } from '../../edits';
import { isWhole } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-duplicate-service',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () =>
    l10n.t(
      'A later line of master.cf is for the same service: the same type, and the same address and port or socket.',
    ),
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd -v\n25        inet  n       -       n       -       -       smtpd\n',
      good: '25        inet  n       -       n       -       -       smtpd\n',
    },
  ],
  masterLine(line, { instance, report }) {
    if (instance.isTemplate('master')) return;
    if (!isWhole(line)) return;
    const earlier = overriddenService(line, instance);
    if (!earlier) return;
    const [name] = line.tree.fields;
    report({
      span: name!,
      message: l10n.t('This replaces an earlier line for the same service, which master(8) drops with a warning.'),
      related: [
        { file: 'master', line: earlier, span: earlier.tree.fields[0]!, message: l10n.t('The line without effect') },
      ],
      fixes: () => [
        {
          title: l10n.t('Delete the overridden line {0}', instance.master!.rowOf(earlier) + 1),
          safety: 'manual',
          preferred: true,
          edits: [deleteLine('master', earlier)],
        },
      ],
    });
  },
};
