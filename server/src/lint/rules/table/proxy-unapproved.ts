/** A table that proxymap(8) refuses to open. */

import * as l10n from '@vscode/l10n';
import { rowSyntaxOf } from '../../../project/model/table';
import type { Setting } from '../../../project/setting';
import { CACHES, ONLY_PRIVILEGED } from '../../data/table-users';
import { fixOf, insertItemAfter, replaceItem, setInMain } from '../../shared/change';
import { ownTables, type OwnTable } from '../../shared/own-tables';
import { approvedTables, behindProxy, isApprovedInMain } from '../../shared/proxied-tables';
import type { Model } from '../../../project/model/model';
import type { Instance } from '../../../project/instance';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-proxy-unapproved',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A table is asked through proxymap, which is not to open it.'),
  docs: {
    what: 'A table "proxy:…" that proxy_read_maps does not lead to. Its default leads to the tables of many parameters, more of them in each version. It knows what main.cf says, and nothing of "-o" settings of other services.',
    why: 'proxymap(8) opens only what it is told to, so that a program that somebody has taken over cannot read any file through it. Up to 3.10 the program that asks ends at once, again and again; from 3.11 on each lookup fails, and mail waits.',
    reference: ['postconf(5) proxy_read_maps', 'proxymap(8)', 'src/proxymap/proxymap.c', 'src/global/dict_proxy.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'proxy_read_maps = $virtual_alias_maps\nvirtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\ntransport_maps = proxy:mysql:/etc/postfix/transport.cf\n',
      good: 'proxy_read_maps = $virtual_alias_maps proxy:mysql:/etc/postfix/transport.cf\nvirtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\ntransport_maps = proxy:mysql:/etc/postfix/transport.cf\n',
    },
    {
      file: 'main',
      bad: 'smtpd_data_restrictions = check_client_access proxy:cidr:/etc/postfix/clients\n',
      good: 'smtpd_data_restrictions = check_client_access cidr:/etc/postfix/clients\n',
      version: '3.7',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\nsmtpd_sender_login_maps = unionmap:{proxy:mysql:/etc/postfix/login.cf, hash:/etc/postfix/login}\n',
      why: 'The default of proxy_read_maps leads to both tables.',
    },
    {
      file: 'main',
      text: 'proxy_read_maps = $virtual_alias_maps\nvirtual_uid_maps = proxy:mysql:/etc/postfix/uid.cf\n',
      why: 'The program virtual opens the table itself, whatever stands in front.',
    },
    {
      file: 'main',
      text: 'smtpd_restriction_classes = picky\npicky = check_sender_access proxy:mysql:/etc/postfix/picky.cf\nsmtpd_sender_restrictions = check_recipient_access hash:/etc/postfix/who\n',
      version: '3.11',
      why: 'From 3.11 on the tables in restriction classes are known to proxymap.',
    },
    {
      file: 'main',
      text: 'proxy_read_maps = {{ proxy_read_maps }}\ntransport_maps = proxy:mysql:/etc/postfix/transport.cf\n',
      why: 'What the template puts into the list is not known.',
    },
  ],
  setting(setting, { instance, model, usage, edition, report }) {
    const { text: name } = setting.name;
    if (name === 'alias_database' || CACHES.has(name) || ONLY_PRIVILEGED.has(name)) return;
    if (!setting.value.text.includes('proxy:') && setting.value.isPlain) return;
    const asked = ownTables(setting, instance, usage).filter(
      ({ item, isInsideProxied }) => item.text.startsWith('proxy:') && !isInsideProxied,
    );
    const approved = asked.length > 0 ? approvedTables('proxymap', model) : undefined;
    for (const table of approved ? asked : []) {
      const { item } = table;
      if (approved!.has(behindProxy(item.text)) || !isAskedFor(name, item.text, instance)) continue;
      report({
        span: item.place.span,
        severity: instance.master ? 'error' : 'warning',
        message: edition.isSince('3.11')
          ? l10n.t(
              '"proxy_read_maps" does not list "{0}": proxymap does not open it, and each lookup fails.',
              item.text,
            )
          : l10n.t('"proxy_read_maps" does not list "{0}": proxymap does not open it, and who asks ends.', item.text),
        fixes: () => [...approve(table, model), ...withoutProxy(table, setting)],
      });
    }
  },
};

/** local(8) opens its aliases itself; smtpd(8) asks them where they are in the list of local recipients. */
function isAskedFor(name: string, text: string, instance: Instance): boolean {
  return name !== 'alias_maps' || instance.expansion('local_recipient_maps').text.includes(text);
}

function approve({ item: { text } }: OwnTable, model: Model): Fix[] {
  if (!isApprovedInMain('proxymap', model)) return [];
  const { instance } = model;
  if (!instance.definition('proxy_read_maps')) {
    const value = `${instance.parameter('proxy_read_maps')!.default} ${text}`;
    return setInMain('proxy_read_maps', value, 'manual', instance).map((fix) => ({
      ...fix,
      title: l10n.t('Add "{0}" to the default of "{1}"', text, 'proxy_read_maps'),
      preferred: false,
    }));
  }
  const title = l10n.t('Add "{0}" to "{1}"', text, 'proxy_read_maps');
  const line = instance.definition('proxy_read_maps');
  const last = line?.tree.value.items({ braces: true }).at(-1);
  if (!line) return [];
  if (!last) return setInMain('proxy_read_maps', text, 'safe', instance);
  const place = { file: 'main', line, span: last } as const;
  return fixOf(title, 'safe', [insertItemAfter({ text: last.text, place, isWritten: true }, text)]);
}

/** For files, which need nobody to keep connections for them. */
function withoutProxy({ item, table }: OwnTable, { file }: Setting): Fix[] {
  const text = behindProxy(item.text);
  if (!rowSyntaxOf(table.type.text) || file === 'master') return [];
  return fixOf(l10n.t('Replace with "{0}"', text), 'manual', [replaceItem(item, text)]);
}
