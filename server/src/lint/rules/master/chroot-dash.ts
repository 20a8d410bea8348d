/** `-` in the chroot column means yes here, and no at the next step of the compatibility level. */

import * as l10n from '@vscode/l10n';
import { knownChrootDefault } from '../../../project/known';
import { columnPlace } from '../../../project/model/service';
import { setColumn } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-chroot-dash',
  category: 'master-chroot',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('"-" in the chroot column means yes here, which a higher compatibility level changes.'),
  docs: {
    what: 'The compatibility level is below 1, and services leave column 5 to the default. It is told once, for the first of them.',
    why: 'From level 1 on, "-" means "n". Whoever raises the level takes all these services out of the jail without noticing. Postfix logs a reminder.',
    reference: ['COMPATIBILITY_README', 'src/master/master_ent.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       -       -       -       smtpd\n',
      good: 'smtp      inet  n       -       y       -       -       smtpd\n',
      other: 'compatibility_level = 0\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       -       -       -       smtpd\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Here "-" means "n", now and later.',
    },
  ],
  instance({ model, instance, report }) {
    if (knownChrootDefault(instance) !== 'y') return;
    const open = model.services.filter(({ line, chroot }) => line && chroot === '-');
    const [first] = open;
    if (!first) return;
    report({
      at: columnPlace(first, 'chroot'),
      message: l10n.t(
        '"-" means "y" because the compatibility level is below 1: {0} services leave the jail when it is raised.',
        open.length,
      ),
      fixes: () => {
        const edits = open.flatMap(({ line }) => setColumn(line!, 'chroot', 'y', 'safe').edits);
        return [{ title: l10n.t('Write "y" where "-" means it'), safety: 'safe', preferred: true, edits }];
      },
    });
  },
};
