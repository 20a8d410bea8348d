/** Two caches of TLS sessions in one file. */

import * as l10n from '@vscode/l10n';
import { decidedAt } from '../../../project/known';
import { moveCache, sessionCaches, writtenValue, type SessionCache } from '../../shared/session-caches';
import type { Related, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-session-cache-shared',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('Two caches of TLS sessions share one file.'),
  docs: {
    why: 'tlsmgr(8) refuses to start, again and again. Without it neither servers nor clients can set up TLS: STARTTLS is answered with an error, and mail that has to be encrypted waits.',
    reference: ['postconf(5) smtpd_tls_session_cache_database', 'src/tlsmgr/tlsmgr.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = btree:${data_directory}/scache\nlmtp_tls_session_cache_database = btree:${data_directory}/scache\n',
      good: 'smtp_tls_session_cache_database = btree:${data_directory}/scache\nlmtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = btree:/var/lib/postfix/scache\nlmtp_tls_session_cache_database = $smtp_tls_session_cache_database\n',
      good: 'smtp_tls_session_cache_database = btree:/var/lib/postfix/scache\nlmtp_tls_session_cache_database = btree:/var/lib/postfix/lmtp_scache\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\nlmtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache\n',
      why: 'Each cache has a file of its own.',
    },
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:${data_directory}/scache\nlmtp_tls_session_cache_database = btree:${data_directory}/scache\nlmtp_tls_session_cache_timeout = 0\n',
      why: 'Without a lifetime the second cache is never opened.',
    },
  ],
  instance({ model, report }) {
    const caches = sessionCaches(model);
    for (const [index, cache] of caches.entries()) {
      const earlier = caches.slice(0, index).find(({ text }) => text === cache.text);
      if (!earlier) continue;
      const { text, origin } = cache;
      report({
        at: decidedAt(origin),
        message: l10n.t(
          '"{0}" is the file of "{1}" too: tlsmgr does not start, and without it there is no TLS.',
          text,
          earlier.name,
        ),
        related: relatedTo(earlier),
        fixes: () => moveCache(cache, ownFile(cache, caches)),
      });
    }
  },
};

function relatedTo({ origin, name }: SessionCache): readonly Related[] | undefined {
  const place = decidedAt(origin);
  return place && [{ ...place, message: l10n.t('the file of "{0}"', name) }];
}

/** A name in the same directory that no other cache has. */
function ownFile(cache: SessionCache, caches: readonly SessionCache[]): string {
  const { text, prefix } = cache;
  const written = writtenValue(cache);
  const from = written.includes('/') ? written : text;
  const file = text.slice(endOfDirectory(text)).replace(/^(?:smtpd|smtp|lmtp)_/, '');
  const own = `${prefix}_${file}`;
  const isTaken = caches.some((other) => other !== cache && other.path.split('/').at(-1) === own);
  return `${from.slice(0, endOfDirectory(from))}${own}${isTaken ? '_2' : ''}`;
}

function endOfDirectory(text: string): number {
  return Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1;
}
