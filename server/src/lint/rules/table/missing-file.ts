/** The file of a table is not there. */

import * as l10n from '@vscode/l10n';
import { CACHES } from '../../data/table-users';
import { isMissing } from '../../shared/host-files';
import { ownTables } from '../../shared/own-tables';
import { tableFiles } from '../../shared/table-files';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-missing-file',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('The file of a lookup table is not there.'),
  docs: {
    what: 'Told on the host itself only. A table without its text file, of which the index is there, works.',
    why: 'Lookups in the table fail, and what depends on them is put off: clients get a temporary error, mail stays in the queue.',
    reference: ['DATABASE_README', 'src/util/dict_surrogate.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      good: 'virtual_alias_maps = hash:/etc/postfix/virtuals\n',
      facts: {
        '/etc/postfix/virtual': 'missing',
        '/etc/postfix/virtual.db': 'missing',
        '/etc/postfix/virtuals': {},
        '/etc/postfix/virtuals.db': {},
      },
    },
    {
      file: 'main',
      bad: 'header_checks = regexp:/etc/postfix/header_checks\n',
      good: 'header_checks =\n',
      facts: { '/etc/postfix/header_checks': 'missing' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      facts: { '/etc/postfix/virtual': 'missing', '/etc/postfix/virtual.db': {} },
      why: 'Postfix opens the index, which some program may make without a text file.',
    },
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:/var/lib/postfix/smtp_scache\n',
      facts: { '/var/lib/postfix/smtp_scache': 'missing', '/var/lib/postfix/smtp_scache.db': 'missing' },
      why: 'Postfix makes the file itself.',
    },
    {
      file: 'main',
      text: 'header_checks = regexp:{{/^Subject: win/ REJECT}}\n',
      facts: {},
      why: 'The rows stand in the value.',
    },
  ],
  setting(setting, { instance, usage, edition, report }) {
    const { text: name } = setting.name;
    if (CACHES.has(name) || name === 'alias_database') return;
    for (const table of ownTables(setting, instance, usage)) {
      const files = tableFiles(table, edition);
      if (!files || ![files.source, ...files.indexes].every((path) => isMissing(path, instance))) continue;
      report({
        span: table.item.place.span,
        message: l10n.t('There is no file "{0}": lookups in it fail, and mail is put off.', files.source),
      });
    }
  },
};
