/** Two lines of master.cf for one service: master(8) takes the later. */

import * as l10n from '@vscode/l10n';
import { overriddenService } from '../../../project/endpoint';
import { deleteLine } from '../../edits';
import { isWhole } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-duplicate-service',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () =>
    l10n.t(
      'A later line of master.cf is for the same service: the same type, and the same address and port or socket.',
    ),
  docs: {
    what: 'Names are compared as master(8) does it: `smtp` and `25` are one port, and whether a socket is private or public is part of its name.',
    why: 'master(8) keeps the later line, with all its columns and options, and logs a warning that is easily overlooked. What the earlier line switches on or off, a filter or a restriction, is not in force.',
    reference: ['master(5)', 'src/master/master_conf.c', 'src/master/master_ent.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd -v\n25        inet  n       -       n       -       -       smtpd\n',
      good: '25        inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\nsmtp      unix  -       -       n       -       -       smtp\n',
      why: 'Of two types, these are two services: a server and a client.',
    },
    {
      file: 'master',
      text: '127.0.0.1:10025 inet n   -       n       -       -       smtpd\n[::1]:10025 inet  n       -       n       -       -       smtpd\n',
      why: 'The addresses differ.',
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
