/** A table of another host that decides whose files are written to. */

import * as l10n from '@vscode/l10n';
import { PRIVILEGED } from '../../data/table-users';
import { isDeliveredBy } from '../../shared/deliveries';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-network-privileged',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A table that says as whom to deliver is asked over a connection that proves nothing.'),
  docs: {
    what: 'The types tcp, socketmap and memcache in the tables of aliases, commands, mailboxes and their owners, also behind "proxy:", where the programs local and virtual deliver.',
    why: 'Answers of these types could come from anybody. local(8) and virtual(8) refuse to use them for the rights and files they deliver with: every lookup fails, and mail waits in the queue.',
    reference: ['tcp_table(5)', 'socketmap_table(5)', 'src/util/dict_open.c', 'src/global/dict_memcache.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'alias_maps = socketmap:inet:127.0.0.1:9999:aliases\n',
      good: 'alias_maps = hash:/etc/aliases\n',
    },
    {
      file: 'main',
      bad: 'virtual_mailbox_domains = example.com\nvirtual_mailbox_maps = proxy:tcp:127.0.0.1:9999\n',
      good: 'virtual_mailbox_domains = example.com\nvirtual_mailbox_maps = proxy:mysql:/etc/postfix/mailboxes.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_mailbox_domains = example.com\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\nvirtual_mailbox_maps = tcp:127.0.0.1:9999\n',
      why: 'Another program delivers; Postfix only asks whether a mailbox exists.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = socketmap:inet:127.0.0.1:9999:aliases\n',
      why: 'These aliases are addresses only, and name no commands or files.',
    },
    {
      file: 'main',
      text: 'mydestination =\nalias_maps = tcp:127.0.0.1:9999\n',
      why: 'Nothing is delivered locally.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const program = PRIVILEGED[setting.name.text];
    if (program === undefined || !isDeliveredBy(program, instance)) return;
    for (const { item, table } of ownTables(setting, instance, usage)) {
      if (!UNPROVEN.has(table.type.text)) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'The program {0} does not take such data from a table of the type "{1}": lookups fail, and mail waits.',
          program,
          table.type.text,
        ),
      });
    }
  },
};

/** Types that refuse `DICT_FLAG_NO_UNAUTH`. */
const UNPROVEN: ReadonlySet<string> = new Set(['memcache', 'socketmap', 'tcp']);
