/** A table permits that must not. */

import * as l10n from '@vscode/l10n';
import { accessAction } from '../../../project/model/access-result';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { forbidsPermit } from '../../data/restrictions';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-ok-not-allowed',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A table says OK where smtpd does not let it permit.'),
  docs: {
    what: 'A row of a table that check_…_a_access, check_…_mx_access, check_…_ns_access or check_reverse_client_hostname_access asks permits: OK, RELAY, permit, or digits alone.',
    why: 'These restrictions look up what the owner of a name has put into the DNS, which anybody can make say whatever is permitted. smtpd therefore answers OK with "451 Server configuration error". DUNNO makes an exception without permitting.',
    reference: ['src/smtpd/smtpd_check.c', 'postconf(5) check_sender_mx_access'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = check_sender_mx_access cidr:/etc/postfix/mx\n',
      files: { '/etc/postfix/mx': '192.0.2.25 OK\n127.0.0.0/8 REJECT\n' },
      good: 'smtpd_sender_restrictions = check_sender_mx_access inline:{192.0.2.25=DUNNO}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = check_sender_mx_access cidr:/etc/postfix/mx\n',
      files: { '/etc/postfix/mx': '192.0.2.25 DUNNO\n127.0.0.0/8 REJECT OK for others, not here\n' },
      why: 'DUNNO makes an exception, and the text of a refusal may say what it likes.',
    },
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      files: { '/etc/postfix/senders': 'example.com OK\n' },
      why: 'This restriction may permit.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const table of tablesOf(setting, instance, usage)) {
      const { restriction, item } = table;
      if (restriction === undefined || !forbidsPermit(restriction) || !item.place) continue;
      const row = rowsOf(table, instance)?.find(permits);
      if (!row) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'A row of this table says "{0}", which "{1}" may not: clients that it is found for are answered with a server error. DUNNO makes an exception.',
          row.value,
          restriction,
        ),
        related: relatedRow(row, l10n.t('This row permits.')),
      });
    }
  },
};

function permits({ value, tree }: TableRow): boolean {
  if (tree && tree.kind !== 'entry') return false;
  return accessAction(value) === 'permit' || /^permit$/i.test(value);
}
