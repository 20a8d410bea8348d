/** A cache of the sessions of clients, which tickets have made needless. */

import * as l10n from '@vscode/l10n';
import type { Instance, Scope } from '../../../project/instance';
import { decidedAt, knownList, knownValue } from '../../../project/known';
import { deleteDecision } from '../../shared/change';
import { isMentioned } from '../../shared/dated';
import { managerScope, sessionCaches } from '../../shared/session-caches';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-session-cache-server-unneeded',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('The sessions of clients are cached, although clients keep them themselves.'),
  docs: {
    why: 'Since 2.11 clients get a ticket with which they take a session up again; the server stores nothing. The cache costs a write to disk for each client that has no use for tickets.',
    ignore: 'Many clients of this server know no tickets.',
    reference: ['postconf(5) smtpd_tls_session_cache_database', 'RFC 5077'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\nsmtpd_tls_session_cache_database = btree:${data_directory}/smtpd_scache\n',
      good: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\n',
      why: 'Postfix as a client keeps sessions and tickets in its cache.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_session_cache_database = btree:${data_directory}/smtpd_scache\ntls_ssl_options = NO_TICKET, NO_COMPRESSION\n',
      why: 'Without tickets the cache is the only way.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_session_cache_database = btree:${data_directory}/smtpd_scache\ntls_session_ticket_cipher =\n',
      why: 'No cipher for tickets means no tickets.',
    },
  ],
  instance({ instance, model, report }) {
    const cache = sessionCaches(model).find(({ prefix }) => prefix === 'smtpd');
    if (!cache || !hasTickets(instance, managerScope(model))) return;
    const { name, origin } = cache;
    report({
      at: decidedAt(origin),
      message: l10n.t('Clients keep their sessions themselves, as tickets: this cache is needless.'),
      tag: 'unnecessary',
      fixes: () => deleteDecision({ name, origin }, isMentioned(name, instance) ? 'manual' : 'safe'),
    });
  },
};

function hasTickets(instance: Instance, scope: Scope): boolean {
  const cipher = knownValue(instance, 'tls_session_ticket_cipher', scope)?.text;
  const options = knownList(instance, 'tls_ssl_options', scope);
  if (cipher === undefined || cipher === '' || !options?.isComplete) return false;
  return !options.items.some(({ text }) => /^(?:no_ticket|0x.*)$/i.test(text));
}
