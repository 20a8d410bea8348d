/** Each process has a connection of its own to a database. */

import * as l10n from '@vscode/l10n';
import type { Model } from '../../../project/model/model';
import { CACHES, ONLY_PRIVILEGED } from '../../data/table-users';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables } from '../../shared/own-tables';
import { isApprovedInMain } from '../../shared/proxied-tables';
import type { Setting } from '../../../project/setting';
import type { FixSafety, Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-sql-without-proxy',
  category: 'tables-secrets',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('A database is asked without "proxy:": each process opens a connection of its own.'),
  docs: {
    what: 'Tables of the types mysql, pgsql, ldap and mongodb that smtpd, cleanup and other programs ask which run in many processes.',
    why: 'A busy host has a hundred of them and more, and a database that takes no more connections answers none: mail is put off just when there is much of it. proxymap(8) shares few connections among all.',
    ignore: 'The host has little to do, or the database takes as many connections as processes may run.',
    reference: ['proxymap(8)', 'MYSQL_README', 'PGSQL_README', 'LDAP_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = mysql:/etc/postfix/alias.cf\n',
      good: 'virtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_uid_maps = mysql:/etc/postfix/uid.cf\n',
      why: 'The program virtual opens this table itself in any case.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = sqlite:/etc/postfix/alias.cf hash:/etc/postfix/virtual\n',
      why: 'These are files, which need no connection.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = mysql:/etc/postfix/alias.cf\n',
      other: 'smtp inet n - n - - smtpd\ncleanup unix n - n - 0 cleanup\n',
      why: 'There is no proxymap in master.cf.',
    },
  ],
  setting(setting, { instance, usage, model, report }) {
    const { text: name } = setting.name;
    if (name === 'alias_database' || CACHES.has(name) || ONLY_PRIVILEGED.has(name)) return;
    for (const { item, table, isProxied, isInsideProxied } of ownTables(setting, instance, usage)) {
      if (isProxied || isInsideProxied || !DATABASES.has(table.type.text)) continue;
      if (!model.running('proxymap').some((service) => service.name === 'proxymap')) return;
      const text = `proxy:${item.text}`;
      report({
        span: item.place.span,
        message: l10n.t('Each process opens its own connection for "{0}". With "proxy:" they share few.', item.text),
        fixes: () => fixOf(l10n.t('Replace with "{0}"', text), safetyOf(setting, model), [replaceItem(item, text)]),
      });
    }
  },
};

const DATABASES: ReadonlySet<string> = new Set(['ldap', 'mongodb', 'mysql', 'pgsql']);

/** Without risk where the list of tables for proxymap(8) refers to the parameter, and so will approve of the table. */
function safetyOf({ file, name }: Setting, model: Model): FixSafety {
  if (!isApprovedInMain('proxymap', model)) return 'manual';
  const raw = model.instance.effective('proxy_read_maps')?.value.text ?? '';
  const isListed = raw.split(/[\s,]+/).includes(`$${name.text}`);
  return file === 'main' && isListed && name.text !== 'alias_maps' ? 'safe' : 'manual';
}
