/** A virtual mailbox is to belong to a user or group that virtual(8) does not accept. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import { virtualService } from '../../shared/virtual';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'table-uid-too-low',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A virtual mailbox is to belong to a user or group that Postfix refuses.'),
  docs: {
    what: 'A user id below virtual_minimum_uid, the group id 0, or a name instead of a number, in virtual_uid_maps or virtual_gid_maps; in tables that can be read here.',
    why: 'virtual(8) does not write to mailboxes of the system. It puts the mail off with "mail system configuration error" until somebody changes the number. A virtual_minimum_uid that is lower than 100 gives this protection up.',
    reference: ['virtual(8)', 'src/virtual/mailbox.c', 'postconf(5) virtual_minimum_uid'],
  },
  examples: [
    { file: 'main', bad: 'virtual_uid_maps = static:8\n', good: 'virtual_uid_maps = static:5000\n' },
    { file: 'main', bad: 'virtual_gid_maps = static:vmail\n', good: 'virtual_gid_maps = static:5000\n' },
    {
      file: 'main',
      bad: 'virtual_uid_maps = hash:/etc/postfix/uids\n',
      files: { '/etc/postfix/uids': 'jo@example.com 5000\nann@example.com 0\n' },
      good: 'virtual_uid_maps = static:5000\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_gid_maps = static:8\n',
      why: 'Groups may have any number but 0.',
    },
    {
      file: 'main',
      text: 'virtual_minimum_uid = 1000\nvirtual_uid_maps = static:5000, mysql:/etc/postfix/uids.cf\n',
      why: 'The number is high enough, and what the database answers is not known.',
    },
    {
      file: 'main',
      text: 'virtual_transport = lmtp:unix:private/dovecot-lmtp\nvirtual_uid_maps = static:0\n',
      why: 'Something else delivers, which does not ask these tables.',
    },
  ],
  names: ['virtual_minimum_uid', 'virtual_uid_maps', 'virtual_gid_maps'],
  setting(setting, context) {
    const { instance, usage, model, report } = context;
    const { text: name } = setting.name;
    const service = virtualService(model);
    if (!service) return;
    if (name === 'virtual_minimum_uid') return checkMinimum(setting, context);
    const least = name === 'virtual_gid_maps' ? 1 : minimum(context, setting.scope);
    for (const reference of tablesOf(setting, instance, usage)) {
      const row = rowsOf(reference, instance)?.find((one) => isRefused(one, least));
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        severity: service.line ? 'error' : 'warning',
        message: messageOf(row, name, least),
        related: relatedRow(row, l10n.t('The row stands here.')),
      });
    }
  },
};

function minimum({ instance }: RuleContext, scope: string | undefined): number {
  return Number(knownValue(instance, 'virtual_minimum_uid', scope)?.text ?? 1);
}

function isRefused({ value, tree }: TableRow, least: number): boolean {
  if ((tree && tree.kind !== 'entry') || /\$/.test(value)) return false;
  return !/^\d+$/.test(value) || Number(value) < least;
}

function messageOf({ value }: TableRow, name: string, least: number): string {
  if (!/^\d+$/.test(value)) return l10n.t('"{0}" is no number: {1} takes no names, and mail is put off.', value, name);
  if (Number(value) === 0)
    return l10n.t('{0} must not lead to root: virtual(8) refuses the number 0, and mail is put off.', name);
  return l10n.t('{0} is below virtual_minimum_uid, {1}: virtual(8) refuses it, and mail is put off.', value, least);
}

function checkMinimum({ value, scope }: Parameters<NonNullable<Rule['setting']>>[0], context: RuleContext): void {
  const least = minimum(context, scope);
  if (!(least >= 1 && least < 100)) return;
  context.report({
    span: value,
    severity: 'info',
    message: l10n.t('Mailboxes may belong to users from {0} on, among which are users of the system.', least),
  });
}
