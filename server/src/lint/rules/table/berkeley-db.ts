/** A table of a type that systems are about to drop. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-berkeley-db',
  category: 'tables-secrets',
  severity: 'hint',
  isOptional: true,
  since: '3.11',
  fixable: 'manual',
  summary: () => l10n.t('A table is a file of Berkeley DB, which systems are about to drop.'),
  docs: {
    what: 'The types hash and btree. Off unless switched on: where the system still has Berkeley DB, nothing is wrong with them.',
    why: 'Development of the free Berkeley DB has ended, and systems take it out. Postfix built without it cannot open such tables. With "lmdb" instead, postmap(1) or postalias(1) has to make the index anew.',
    ignore: 'The system keeps Berkeley DB.',
    reference: ['NON_BERKELEYDB_README', 'postconf(5) non_bdb_migration_level'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      good: 'virtual_alias_maps = lmdb:/etc/postfix/virtual\n',
      version: '3.11',
    },
    {
      file: 'main',
      bad: 'postscreen_cache_map = btree:$data_directory/postscreen_cache\n',
      good: 'postscreen_cache_map = lmdb:$data_directory/postscreen_cache\n',
      version: '3.11',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\nnon_bdb_migration_level = enable-redirect\n',
      version: '3.11',
      why: 'Postfix opens an lmdb or cdb file in its place.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = texthash:/etc/postfix/virtual\n',
      version: '3.11',
      why: 'A file of this type is read as it is.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (instance.expansion('non_bdb_migration_level').text !== 'disable') return;
    for (const { item, table } of ownTables(setting, instance, usage)) {
      const { text: type, start, end } = table.type;
      if (type !== 'hash' && type !== 'btree') continue;
      const { file, line, span } = item.place;
      const at = { start: span.start + start, end: span.start + end };
      const isHere = line.logical.text.slice(at.start, at.end) === type;
      const typeItem = { text: type, isWritten: isHere, place: { file, line, span: at } };
      report({
        span,
        message: l10n.t('"{0}" is a type of Berkeley DB, which systems are about to drop.', type),
        fixes: () => fixOf(l10n.t('Replace "{0}" with "{1}"', type, 'lmdb'), 'manual', [replaceItem(typeItem, 'lmdb')]),
      });
    }
  },
};
