/** Lists that users keep may start programs, or write to files. */

import * as l10n from '@vscode/l10n';
import { itemsOfValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import { deleteItems, fixOf } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'alias-commands-in-include',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Files that aliases include may start programs, or write to files.'),
  docs: {
    what: '"include" stands in allow_mail_to_commands or allow_mail_to_files.',
    why: 'Files of :include: are often kept by people who are not administrators, such as owners of mailing lists. Each of them can then have programs run, and files written, by every message to the list.',
    ignore: 'Only administrators can write to the files that aliases include.',
    reference: ['postconf(5) allow_mail_to_commands', 'postconf(5) allow_mail_to_files', 'aliases(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'allow_mail_to_commands = alias, forward, include\n',
      good: 'allow_mail_to_commands = alias, forward\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'allow_mail_to_commands = alias, forward\nallow_mail_to_files = alias\n',
      why: 'Aliases are kept by administrators, and users decide on their own mail alone.',
    },
  ],
  setting(setting, { instance, report }) {
    const { text: name } = setting.name;
    if (!/^allow_mail_to_(commands|files)$/.test(name) || !isInForce(setting, instance)) return;
    const { file, line, value, scope } = setting;
    const items = itemsOfValue(instance, value, { file, line, span: value }, scope);
    const item = items.find(({ text }) => text.toLowerCase() === 'include');
    if (!item?.place) return;
    report({
      span: item.place.span,
      message: name.endsWith('commands')
        ? l10n.t('Whoever can write to a file that an alias includes, can have programs run here.')
        : l10n.t('Whoever can write to a file that an alias includes, can have files written here.'),
      fixes: () => fixOf(l10n.t('Delete "{0}"', item.text), 'manual', [deleteItems([item])]),
    });
  },
};
