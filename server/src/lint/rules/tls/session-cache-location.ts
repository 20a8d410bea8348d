/** A cache of TLS sessions in a directory that does not belong to Postfix. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { decidedAt, knownValue } from '../../../project/known';
import { moveCache, sessionCaches } from '../../shared/session-caches';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-session-cache-location',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The cache of TLS sessions is named in a directory that does not belong to Postfix.'),
  docs: {
    what: 'The directory is one that belongs to root nearly everywhere, such as /run, /etc/postfix or the queue directory. On the host itself, its owner decides.',
    why: 'tlsmgr(8) does not write there: it puts the file into data_directory and logs two warnings, each time it starts.',
    ignore: 'The directory belongs to the user of mail_owner.',
    reference: ['postconf(5) smtp_tls_session_cache_database', 'src/global/data_redirect.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = btree:/var/run/smtp_tls_session_cache\n',
      good: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_tls_session_cache\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = btree:${queue_directory}/smtp_scache\n',
      good: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:/var/lib/postfix/smtp_scache\n',
      why: 'This is the directory of Postfix itself.',
    },
    {
      file: 'main',
      text: 'data_directory = /run/postfix-data\nsmtp_tls_session_cache_database = btree:/run/postfix-data/smtp_scache\n',
      why: 'The directory of Postfix has been moved there.',
    },
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:/srv/postfix/smtp_scache\n',
      why: 'Nobody knows from here whom the directory belongs to.',
    },
  ],
  instance({ instance, model, report }) {
    for (const cache of sessionCaches(model)) {
      const { origin, type, path } = cache;
      if (!REDIRECTED.has(type) || !isForeign(directoryOf(path), instance)) continue;
      report({
        at: decidedAt(origin),
        message: l10n.t(
          '"{0}" does not belong to Postfix: the cache is put into data_directory instead, with warnings.',
          directoryOf(path),
        ),
        fixes: () => moveCache(cache, `${type}:\${data_directory}/${path.split('/').at(-1)!}`),
      });
    }
  },
};

/** Types of tables that tlsmgr(8) puts elsewhere. */
const REDIRECTED: ReadonlySet<string> = new Set(['btree', 'cdb', 'dbm', 'dbz', 'hash', 'lmdb', 'sdbm']);

/** Directories that belong to root, and to nobody else, on every system. */
const OF_ROOT: ReadonlySet<string> = new Set([
  '/etc',
  '/etc/postfix',
  '/run',
  '/tmp',
  '/var',
  '/var/cache',
  '/var/lib',
  '/var/lock',
  '/var/run',
  '/var/spool',
  '/var/spool/postfix',
  '/var/tmp',
]);

function isForeign(directory: string, instance: Instance): boolean {
  const own = knownValue(instance, 'data_directory')?.text;
  if (!directory.startsWith('/') || own === undefined || directory === trimmed(own)) return false;
  const facts = instance.files.facts(directory);
  if (facts !== undefined) return facts !== 'missing' && facts.uid === 0;
  return OF_ROOT.has(directory) || MANAGED.some((name) => trimmed(knownValue(instance, name)?.text) === directory);
}

/** Directories in which Postfix itself wants root to be the owner. */
const MANAGED = ['config_directory', 'queue_directory', 'daemon_directory'] as const;

function directoryOf(path: string): string {
  return trimmed(path.slice(0, path.lastIndexOf('/')));
}

function trimmed(path = ''): string {
  return path.replace(/\/+$/, '').replace(/\/{2,}/g, '/');
}
