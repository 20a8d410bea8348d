/** A cache of TLS sessions in a table that cannot be written to, or not listed. */

import * as l10n from '@vscode/l10n';
import { decidedAt } from '../../../project/known';
import { sessionCaches } from '../../shared/session-caches';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-session-cache-type',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('The cache of TLS sessions is a table that cannot serve as one.'),
  docs: {
    what: 'tlsmgr(8) writes into its caches, deletes from them, and goes through them to throw out what is old. Tables of patterns, databases, and files that are only ever written as a whole can do none of it. dbm files can, but a session does not fit into one.',
    why: 'tlsmgr(8) ends at the first entry, or keeps nothing. While it is down, no TLS can be set up.',
    reference: ['postconf(5) smtp_tls_session_cache_database', 'src/tls/tls_scache.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = cdb:${data_directory}/smtp_scache\n',
      good: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = hash:${data_directory}/smtp_scache\n',
      why: 'Tables of this type can be written to and listed, as those of btree.',
    },
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = lmdb:${data_directory}/smtp_scache\n',
      why: 'This type takes the place of btree where Berkeley DB is not there any more.',
    },
  ],
  instance({ model, report }) {
    for (const { type, origin } of sessionCaches(model)) {
      if (!UNSUITABLE.has(type)) continue;
      report({
        at: decidedAt(origin),
        message:
          type === 'dbm'
            ? l10n.t('TLS sessions are too large for a "{0}" file: nothing is kept.', type)
            : l10n.t('tlsmgr cannot use a "{0}" table as a cache.', type),
      });
    }
  },
};

/** Types without writing, deleting or listing. */
const UNSUITABLE: ReadonlySet<string> = new Set([
  'cdb',
  'cidr',
  'dbm',
  'environ',
  'fail',
  'inline',
  'ldap',
  'mongodb',
  'mysql',
  'nis',
  'nisplus',
  'pcre',
  'pgsql',
  'pipemap',
  'randmap',
  'regexp',
  'socketmap',
  'sqlite',
  'static',
  'tcp',
  'texthash',
  'unionmap',
  'unix',
]);
