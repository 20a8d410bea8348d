/** A table has been edited, and its index has not been made again. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { ALIASES, CACHES } from '../../data/table-users';
import { isMissing, known } from '../../shared/host-files';
import { ownTables } from '../../shared/own-tables';
import { tableFiles, type TableFiles } from '../../shared/table-files';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-stale-index',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('The index of a table is missing, or older than its text file.'),
  docs: {
    what: 'Told on the host itself only, for types such as hash and lmdb that Postfix opens by an index.',
    why: 'Postfix looks into the index alone: what has been written since has no effect. Without an index lookups fail, and mail is put off.',
    ignore: 'Somebody is still editing the file.',
    reference: ['postmap(1)', 'postalias(1)', 'DATABASE_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      good: 'virtual_alias_maps = texthash:/etc/postfix/virtual\n',
      facts: { '/etc/postfix/virtual': { modified: 90_000 }, '/etc/postfix/virtual.db': { modified: 20_000 } },
    },
    {
      file: 'main',
      bad: 'alias_maps = lmdb:/etc/aliases\n',
      good: 'alias_maps = texthash:/etc/aliases\n',
      facts: { '/etc/aliases': {}, '/etc/aliases.lmdb': 'missing' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      facts: { '/etc/postfix/virtual': { modified: 20_900 }, '/etc/postfix/virtual.db': { modified: 20_100 } },
      why: 'Postfix compares whole seconds.',
    },
    {
      file: 'main',
      text: 'header_checks = regexp:/etc/postfix/header_checks\n',
      facts: { '/etc/postfix/header_checks': { modified: 90_000 } },
      why: 'A file of this type is read as it is.',
    },
  ],
  setting(setting, { instance, usage, edition, report }) {
    const { text: name } = setting.name;
    if (CACHES.has(name)) return;
    for (const table of ownTables(setting, instance, usage)) {
      const files = tableFiles(table, edition);
      const state = files && stateOf(files, instance);
      if (!state) continue;
      const { text: type } = table.table.type;
      const command = `${commandOf(name)} ${type}:${files.source}`;
      report({
        span: table.item.place.span,
        severity: state === 'missing' ? 'error' : 'warning',
        message:
          state === 'missing'
            ? l10n.t('"{0}" has no index yet: lookups in it fail. "{1}" makes it.', files.source, command)
            : l10n.t(
                '"{0}" is newer than its index, which Postfix looks into. "{1}" makes it again.',
                files.source,
                command,
              ),
      });
    }
  },
};

function stateOf({ source, indexes }: TableFiles, instance: Instance): 'missing' | 'older' | undefined {
  const text = known(source, instance);
  if (!text) return undefined;
  if (indexes.some((path) => isMissing(path, instance))) return 'missing';
  const isOlder = (path: string): boolean => {
    const index = known(path, instance);
    return index !== undefined && seconds(index.modified) < seconds(text.modified);
  };
  return indexes.some(isOlder) ? 'older' : undefined;
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

function commandOf(name: string): string {
  if (ALIASES.has(name)) return 'postalias';
  return name === 'tls_server_sni_maps' ? 'postmap -F' : 'postmap';
}
