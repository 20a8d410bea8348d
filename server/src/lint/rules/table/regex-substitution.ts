/** A pattern puts matched text into a result where Postfix does not allow that. */

import * as l10n from '@vscode/l10n';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-regex-substitution',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A pattern table uses $1 where Postfix does not allow it.'),
  docs: {
    what: 'A row of a regexp or pcre table that can be read here, of a parameter that decides which program, file, user or host gets the mail.',
    why: 'What is matched comes from the sender. Postfix does not let it choose files, commands or hosts, and skips the row with a warning in the log.',
    reference: [
      'regexp_table(5)',
      'src/util/dict_regexp.c',
      'src/trivial-rewrite/transport.c',
      'src/virtual/virtual.c',
    ],
  },
  examples: [
    {
      file: 'main',
      bad: 'transport_maps = regexp:/etc/postfix/transport\n',
      files: { '/etc/postfix/transport': '/@(.*)\\.example\\.com$/ smtp:[$1.internal]\n' },
      good: 'transport_maps = inline:{.example.com=smtp:[mail.internal]}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = pcre:/etc/postfix/virtual\n',
      files: { '/etc/postfix/virtual': '/^(.*)@example\\.org$/ $1@example.com\n' },
      why: 'Where addresses become other addresses, matched text may be used.',
    },
    {
      file: 'main',
      text: 'transport_maps = regexp:/etc/postfix/transport\n',
      files: { '/etc/postfix/transport': '/\\$1@example\\.com$/ smtp:[mail.internal]\n' },
      why: 'It stands in the pattern, not in the result.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (!TABLES.has(setting.name.text)) return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const type = reference.table.type.text;
      if (!reference.item.place || (type !== 'regexp' && type !== 'pcre')) continue;
      const row = rowsOf(reference, instance)?.find(hasSubstitution);
      if (!row) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          '"{0}" must not use "$1" and the like: Postfix skips the row "{1}".',
          setting.name.text,
          row.value,
        ),
        related: relatedRow(row, l10n.t('The row stands here.')),
      });
    }
  },
};

function hasSubstitution({ value, tree }: TableRow): boolean {
  return tree?.kind === 'entry' && /\$[({]?[0-9]/.test(value.replaceAll('$$', ''));
}

/** Parameters whose tables are opened without leave to substitute. */
const TABLES: ReadonlySet<string> = new Set([
  'address_verify_sender_dependent_default_transport_maps',
  'address_verify_sender_dependent_relayhost_maps',
  'address_verify_transport_maps',
  'alias_maps',
  'fallback_transport_maps',
  'mailbox_command_maps',
  'mailbox_transport_maps',
  'sender_dependent_default_transport_maps',
  'sender_dependent_relayhost_maps',
  'transport_maps',
  'virtual_gid_maps',
  'virtual_mailbox_maps',
  'virtual_uid_maps',
]);
