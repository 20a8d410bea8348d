/** A cache in a table that nobody can write to. */

import * as l10n from '@vscode/l10n';
import type { Model } from '../../../project/model/model';
import { CACHES } from '../../data/table-users';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables } from '../../shared/own-tables';
import { approvedTables, behindProxy } from '../../shared/proxied-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-proxy-write',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A cache is kept in a table that Postfix cannot write to.'),
  docs: {
    what: 'A cache behind "proxy:" that proxy_write_maps does not lead to, caches in files of the type cdb, which are only ever written as a whole, and a cache of failed logins without "proxy:".',
    why: 'proxymap(8) refuses to open the table, or the type refuses to be opened for writing. The program with the cache, such as verify(8) or postscreen(8), ends at once, again and again.',
    reference: ['postconf(5) proxy_write_maps', 'proxymap(8)', 'src/global/dict_proxy.c', 'src/util/dict_cdb.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'address_verify_map = proxy:btree:/var/lib/postfix/verify\nproxy_write_maps = $postscreen_cache_map\n',
      good: 'address_verify_map = proxy:btree:/var/lib/postfix/verify\nproxy_write_maps = $postscreen_cache_map $address_verify_map\n',
    },
    {
      file: 'main',
      bad: 'postscreen_cache_map = cdb:$data_directory/postscreen_cache\n',
      good: 'postscreen_cache_map = btree:$data_directory/postscreen_cache\n',
    },
    {
      file: 'main',
      bad: 'smtp_sasl_auth_cache_name = btree:$data_directory/sasl_auth_cache\n',
      good: 'smtp_sasl_auth_cache_name = proxy:btree:$data_directory/sasl_auth_cache\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_sasl_auth_cache_name = proxy:btree:/var/lib/postfix/sasl_auth_cache\n',
      why: 'The default of proxy_write_maps leads to it.',
    },
    {
      file: 'main',
      text: 'postscreen_cache_map = btree:$data_directory/postscreen_cache\nproxy_write_maps =\n',
      why: 'Postscreen writes to its file itself.',
    },
    {
      file: 'main',
      text: 'address_verify_map =\n',
      why: 'The cache is kept in memory.',
    },
  ],
  setting(setting, { instance, model, usage, report }) {
    const { text: name } = setting.name;
    if (!CACHES.has(name)) return;
    for (const { item, table } of ownTables(setting, instance, usage)) {
      const problem = problemOf(name, item.text, table.type.text, model);
      if (problem === undefined) continue;
      const { file, line, span } = item.place;
      const isHere = line.logical.text.startsWith(table.type.text, span.start);
      const start = {
        text: '',
        isWritten: isHere,
        place: { file, line, span: { start: span.start, end: span.start } },
      };
      const isUnshared = lacksProxy(name, item.text);
      report({
        span,
        message: problem,
        fixes: () =>
          isUnshared ? fixOf(l10n.t('Put "{0}" in front', 'proxy:'), 'safe', [replaceItem(start, 'proxy:')]) : [],
      });
    }
  },
};

function problemOf(name: string, text: string, type: string, model: Model): string | undefined {
  // The caches of TLS sessions have a rule of their own about types.
  if (type === 'cdb' && !name.includes('_tls_')) {
    return l10n.t('A "{0}" file is written as a whole or not at all: it cannot serve as a cache.', type);
  }
  if (lacksProxy(name, text)) {
    return l10n.t('Many processes share this cache, and one must write for all: without "proxy:" they end.');
  }
  if (!text.startsWith('proxy:') || approvedTables('proxywrite', model)?.has(behindProxy(text)) !== false)
    return undefined;
  return l10n.t('"proxy_write_maps" does not list "{0}": proxymap does not open it, and there is no cache.', text);
}

/** `src/smtp/smtp_sasl_auth_cache.c` */
function lacksProxy(name: string, text: string): boolean {
  return name.endsWith('_sasl_auth_cache_name') && !text.startsWith('proxy:');
}
