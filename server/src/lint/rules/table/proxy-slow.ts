/** A server that takes its time, asked by a program that answers one question at a time. */

import * as l10n from '@vscode/l10n';
import { ONLY_PRIVILEGED } from '../../data/table-users';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-proxy-slow',
  category: 'tables-secrets',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('A table server is asked through proxymap, in which everybody waits for a slow answer.'),
  docs: {
    what: 'The types tcp and socketmap behind "proxy:".',
    why: 'A proxymap(8) process serves many programs, one question after the other. While one waits for a slow server, all that it serves wait, also those that ask other tables.',
    ignore: 'The server always answers at once, or can take few connections only.',
    reference: ['proxymap(8)', 'tcp_table(5)', 'socketmap_table(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'transport_maps = proxy:tcp:192.0.2.7:9999\n',
      good: 'transport_maps = tcp:192.0.2.7:9999\n',
    },
    {
      file: 'main',
      bad: 'virtual_alias_maps = proxy:socketmap:inet:maps.example.com:9999:aliases\n',
      good: 'virtual_alias_maps = socketmap:inet:maps.example.com:9999:aliases\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf\n',
      why: 'A database is what proxymap is for: few connections instead of one for each process.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = proxy:socketmap:unix:private/maps:aliases\n',
      why: 'The server is on the same host.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (ONLY_PRIVILEGED.has(setting.name.text)) return;
    for (const { item, table, isProxied } of ownTables(setting, instance, usage)) {
      const isRemote = table.type.text === 'tcp' || (table.type.text === 'socketmap' && !isLocal(table.name.text));
      if (!isProxied || !isRemote) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'proxymap answers one question at a time: while "{0}" is slow, all that it serves wait.',
          table.name.text,
        ),
      });
    }
  },
};

function isLocal(name: string): boolean {
  return name.startsWith('unix:');
}
