/** The name of a table ends like the file that Postfix makes of it. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-direct-db-name',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A table is named by its index, such as "hash:/etc/postfix/virtual.db".'),
  docs: {
    why: 'Postfix itself adds the end of the name, and opens "virtual.db.db". There is no such file: lookups fail, and mail waits or is refused with a temporary error.',
    ignore: 'The text file itself has such a name, and postmap(1) was run on it.',
    reference: ['DATABASE_README', 'src/util/dict_db.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = hash:/etc/postfix/virtual.db\n',
      good: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
    },
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = check_sender_access lmdb:$config_directory/sender.lmdb\n',
      good: 'smtpd_sender_restrictions = check_sender_access lmdb:$config_directory/sender\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = sqlite:/etc/postfix/virtual.db regexp:/etc/postfix/patterns.db\n',
      why: 'Files of these types are opened by the name that stands there.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual.db\n',
      facts: { '/etc/postfix/virtual.db.db': {} },
      why: 'The file with the doubled end is there.',
    },
  ],
  setting(setting, { instance, usage, edition, report }) {
    for (const { item, table } of ownTables(setting, instance, usage)) {
      const { text: path } = table.name;
      const end = edition.tableType(table.type.text)?.index?.find((one) => path.endsWith(one));
      if (end === undefined || path.endsWith(`/${end}`)) continue;
      const facts = instance.files.facts(path + end);
      if (facts !== undefined && facts !== 'missing') continue;
      const { file, line, span } = item.place;
      const written = line.logical.text.slice(span.start, span.end);
      report({
        span,
        message: l10n.t('Postfix adds "{0}" itself: it opens "{1}".', end, path + end),
        fixes: () =>
          written.endsWith(end)
            ? fixOf(l10n.t('Delete "{0}"', end), 'safe', [
                replaceItem(
                  {
                    text: end,
                    isWritten: true,
                    place: { file, line, span: { start: span.end - end.length, end: span.end } },
                  },
                  '',
                ),
              ])
            : [],
      });
    }
  },
};
