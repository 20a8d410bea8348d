/** A table that every account of the host may change. */

import * as l10n from '@vscode/l10n';
import { CACHES } from '../../data/table-users';
import { writableByAll } from '../../shared/host-files';
import { ownTables } from '../../shared/own-tables';
import { tableFiles } from '../../shared/table-files';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-writable',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Everybody on the host may change a lookup table.'),
  docs: {
    what: 'The permissions of the text file, of its index, or of the directory that they are in. Told on the host itself only.',
    why: 'Whoever has an account, or has taken over any service of the host, decides where mail goes, who may relay, and for aliases which commands are run.',
    reference: ['DATABASE_README', 'aliases(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'transport_maps = hash:/etc/postfix/transport\n',
      good: 'transport_maps = hash:/etc/postfix/maps/transport\n',
      facts: {
        '/etc/postfix/transport': { mode: 0o666 },
        '/etc/postfix/transport.db': { mode: 0o644 },
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
        '/etc/postfix/maps/transport': {},
        '/etc/postfix/maps/transport.db': {},
        '/etc/postfix/maps': { kind: 'directory', mode: 0o755 },
      },
    },
    {
      file: 'main',
      bad: 'header_checks = pcre:/srv/maps/header_checks\n',
      good: 'header_checks = pcre:/etc/postfix/header_checks\n',
      facts: {
        '/srv/maps/header_checks': {},
        '/srv/maps': { kind: 'directory', mode: 0o777 },
        '/etc/postfix/header_checks': {},
        '/etc/postfix': { kind: 'directory', mode: 0o755 },
      },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'transport_maps = texthash:/etc/postfix/transport\n',
      facts: { '/etc/postfix/transport': { mode: 0o664, gid: 50 }, '/etc/postfix': { kind: 'directory', mode: 0o775 } },
      why: 'A group may keep the tables; that is a decision.',
    },
    {
      file: 'main',
      text: 'transport_maps = texthash:/tmp/transport\n',
      facts: { '/tmp/transport': {}, '/tmp': { kind: 'directory', mode: 0o1777 } },
      why: 'In a directory with the sticky bit nobody can replace the files of others.',
    },
  ],
  setting(setting, { instance, usage, edition, report }) {
    if (CACHES.has(setting.name.text)) return;
    for (const table of ownTables(setting, instance, usage)) {
      const files = tableFiles(table, edition);
      for (const path of files ? [files.source, ...files.indexes] : []) {
        const found = writableByAll(path, instance);
        if (found === undefined) continue;
        report({
          span: table.item.place.span,
          message: l10n.t('Everybody on this host may write to "{0}", and so change what the table says.', found),
        });
        break;
      }
    }
  },
};
