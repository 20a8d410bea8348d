/** Rows of a cidr: table that are skipped. */

import * as l10n from '@vscode/l10n';
import { parseNetwork } from '../../../project/model/address';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-hostname-key-in-cidr',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A row of a cidr: table does not begin with an address or network, or has no value.'),
  docs: {
    what: 'A key of a cidr: table is a name, part of an address, or a network with bits set behind its prefix, or the row ends after the key.',
    why: 'Postfix logs a warning and skips the row; the others work. A host that was to be refused is not, one that was to be let in is not either.',
    reference: ['cidr_table(5)', 'src/util/dict_cidr.c', 'src/util/cidr_match.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = check_client_access cidr:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '192.0.2.0/24 REJECT\nmail.example.com OK\n' },
      good: 'smtpd_client_restrictions = check_client_access inline:{mail.example.com=OK}, check_client_access cidr:/etc/postfix/networks\n',
    },
    {
      file: 'main',
      bad: 'mynetworks = cidr:/etc/postfix/partners\n',
      files: { '/etc/postfix/partners': '192.0.2.1/24 ok\n' },
      good: 'mynetworks = 192.0.2.0/24\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access cidr:/etc/postfix/clients\n',
      files: {
        '/etc/postfix/clients':
          'if 192.0.2.0/24\n!192.0.2.7 REJECT\nendif\n[2001:db8::]/32 REJECT\n[2001:db8::1/128] OK\n',
      },
      why: 'Conditions, negations and brackets are part of the format.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': 'mail.example.com OK\n' },
      why: 'Tables of other types have names for keys.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const table of tablesOf(setting, instance, usage)) {
      if (table.table.type.text !== 'cidr' || !table.item.place) continue;
      const rows = (rowsOf(table, instance) ?? []).flatMap((row) => {
        const problem = problemOf(row);
        return problem === undefined ? [] : [{ row, problem }];
      });
      const [first] = rows;
      if (!first) continue;
      report({
        span: table.item.place.span,
        message: l10n.t('A row of this table is skipped: {0}', first.problem),
        related: rows.slice(0, MOST).flatMap(({ row, problem }) => relatedRow(row, problem)),
      });
    }
  },
};

/** Rows that a finding points to. */
const MOST = 10;

function problemOf({ key, value, tree }: TableRow): string | undefined {
  if (tree?.kind === 'endif') return undefined;
  const network = parseNetwork(key.replace(/^\[([^\]]*)\](\/\d+)?$/, '$1$2'));
  if (!network) return l10n.t('"{0}" is no address and no network.', key);
  if (network.hasHostBits) return l10n.t('"{0}" has bits set behind its prefix.', key);
  if (tree?.kind === 'entry' && value === '') return l10n.t('"{0}" has no value behind it.', key);
  return undefined;
}
