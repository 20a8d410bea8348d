/** Networks in a table that knows only whole keys. */

import * as l10n from '@vscode/l10n';
import { parseNetwork } from '../../../project/model/address';
import { isIndexed, rowsOf, type TableRow } from '../../../project/model/table';
import { parameterOf, type Setting } from '../../../project/setting';
import { relatedRow } from '../../shared/rows';
import { restrictionsOf } from '../../shared/restrictions';
import { tablesOf, type NamedTable } from '../../shared/tables';
import { fixOf, replaceItem } from '../../shared/change';
import type { Fix, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'acl-cidr-in-indexed-table',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('An indexed table has keys such as 192.0.2.0/24, which are never found.'),
  docs: {
    what: 'A table of a type such as hash:, lmdb: or texthash:, asked with addresses of clients, has keys with a prefix length, or with brackets around an address.',
    why: 'Such a table finds a key only as a whole. smtpd asks for the address, and in access tables for it cut at each dot (192.0.2, 192.0), never for a network in this notation: the row has no effect.',
    reference: ['access(5)', 'cidr_table(5)', 'src/util/match_ops.c', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '192.0.2.0/24 REJECT\n198.51.100.7 OK\n' },
      good: 'smtpd_client_restrictions = check_client_access cidr:/etc/postfix/clients\n',
    },
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8, hash:/etc/postfix/partners\n',
      files: { '/etc/postfix/partners': '192.0.2.0/24 ok\n' },
      good: 'mynetworks = 127.0.0.0/8, cidr:/etc/postfix/partners\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '192.0.2 REJECT\n198.51.100.7 OK\nexample.com OK\n' },
      why: 'The first octets of an address are a key that access tables are asked for.',
    },
    {
      file: 'main',
      text: 'smtpd_helo_required = yes\nsmtpd_helo_restrictions = check_helo_access hash:/etc/postfix/helo\n',
      files: { '/etc/postfix/helo': '[192.0.2.25] REJECT that is me\n' },
      why: 'A client may greet with an address in brackets.',
    },
  ],
  setting(setting, context) {
    const { instance, usage, report } = context;
    for (const table of tablesOf(setting, instance, usage)) {
      const type = table.table.type.text;
      const keys = keysOf(table, setting, context);
      if (keys === 'others' || !(isIndexed(type) || type === 'texthash') || !table.item.place) continue;
      const rows = rowsOf(table, instance) ?? [];
      const row = rows.find(({ key }) => isNetwork(key, keys));
      if (!row) continue;
      report({
        span: table.item.place.span,
        message: l10n.t(
          'The key "{0}" is never found: a table of type "{1}" does not know networks, nor brackets.',
          row.key,
          type,
        ),
        related: relatedRow(row, l10n.t('This key is never found.')),
        fixes: () => fixes(table, rows),
      });
    }
  },
};

/** What the table is asked with. `both`: addresses and names, which may be addresses in brackets. */
function keysOf({ restriction }: NamedTable, setting: Setting, { instance, usage }: RuleContext): Keys {
  if (restriction !== undefined)
    return CLIENT.test(restriction) ? 'clients' : /_access$/.test(restriction) ? 'both' : 'others';
  const lists = restrictionsOf(setting, instance, usage);
  if (lists) return lists.list === 'smtpd_client_restrictions' ? 'clients' : 'both';
  const kind = parameterOf(setting, instance)?.kind;
  return kind === 'address-list' || kind === 'postscreen-access-list' ? 'clients' : 'others';
}

type Keys = 'clients' | 'both' | 'others';

const CLIENT = /^check_(reverse_)?client_/;

function isNetwork(key: string, keys: Keys): boolean {
  const isMarked = key.includes('/') || (keys === 'clients' && key.startsWith('['));
  return isMarked && parseNetwork(key) !== undefined;
}

function fixes({ item, isProxied }: NamedTable, rows: readonly TableRow[]): Fix[] {
  const fits = rows.every(({ key, value }) => value !== '' && parseNetwork(key)?.hasHostBits === false);
  if (isProxied || !fits) return [];
  const text = item.text.replace(/^[^:]+/, 'cidr');
  return fixOf(l10n.t('Change to "{0}"', text), 'manual', [replaceItem(item, text)]);
}
