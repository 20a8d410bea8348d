/** `proxy:` before a table that its only reader opens itself. */

import * as l10n from '@vscode/l10n';
import { ONLY_PRIVILEGED, PRIVILEGED } from '../../data/table-users';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables } from '../../shared/own-tables';
import { behindProxy } from '../../shared/proxied-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-proxy-sensitive',
  category: 'tables-secrets',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('"proxy:" has no effect: the only program that asks the table opens it itself.'),
  docs: {
    what: 'The tables of users, groups and mailbox commands. What they say decides as whom mail is delivered, so that local(8) and virtual(8) do not take it from another program.',
    why: 'Each process has its own connection to the database, and the file that describes it must be readable to these programs: "proxy:" neither saves connections here nor hides the file.',
    reference: ['proxymap(8)', 'src/global/dict_proxy.c', 'src/virtual/virtual.c', 'src/local/mailbox.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_uid_maps = proxy:mysql:/etc/postfix/uid.cf\n',
      good: 'virtual_uid_maps = mysql:/etc/postfix/uid.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_mailbox_maps = proxy:mysql:/etc/postfix/mailbox.cf\nalias_maps = proxy:ldap:/etc/postfix/aliases.cf\n',
      why: 'smtpd asks these too, to know recipients, and it asks through proxymap.',
    },
    {
      file: 'main',
      text: 'virtual_uid_maps = static:5000\n',
      why: 'Nothing stands in front.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const { text: name } = setting.name;
    if (!ONLY_PRIVILEGED.has(name)) return;
    for (const { item, isInsideProxied } of ownTables(setting, instance, usage)) {
      if (!item.text.startsWith('proxy:') || isInsideProxied) continue;
      const text = behindProxy(item.text);
      report({
        span: item.place.span,
        message: l10n.t('"proxy:" has no effect here: the program {0} opens the table itself.', PRIVILEGED[name]!),
        fixes: () => fixOf(l10n.t('Replace with "{0}"', text), 'safe', [replaceItem(item, text)]),
      });
    }
  },
};
