/** A query in the form that it had before Postfix 2.2. */

import * as l10n from '@vscode/l10n';
import { clientSettings, relatedSetting, type ClientSetting, type ClientSettings } from '../../shared/client-settings';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-sql-legacy',
  category: 'tables-secrets',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('An SQL table is described by select_field and where_field instead of a query.'),
  docs: {
    why: 'Postfix makes a query of the parts, which still works. A query says the same, can do more, and shows what will be asked.',
    reference: ['mysql_table(5)', 'pgsql_table(5)', 'src/global/db_common.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = mysql:/etc/postfix/old.cf\n',
      files: {
        '/etc/postfix/old.cf': 'table = aliases\nselect_field = target\nwhere_field = address\n',
        '/etc/postfix/new.cf': "query = SELECT target FROM aliases WHERE address='%s'\n",
      },
      good: 'virtual_alias_maps = mysql:/etc/postfix/new.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = mysql:/etc/postfix/virtual.cf\n',
      files: { '/etc/postfix/virtual.cf': "query = SELECT target FROM aliases WHERE address='%s'\ntable = aliases\n" },
      why: 'Where there is a query, the parts are not read.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const reference of ownTables(setting, instance, usage)) {
      if (!/^(mysql|pgsql|sqlite)$/.test(reference.table.type.text)) continue;
      const settings = clientSettings(reference, instance);
      const part = settings && legacyPart(settings);
      if (!part) continue;
      const related = relatedSetting(part.setting, l10n.t('The setting stands here.'));
      report({
        span: reference.item.place.span,
        message: l10n.t('"{0}" is from before there was "query", which says the same in one line.', part.name),
        related,
      });
    }
  },
};

function legacyPart(settings: ClientSettings): { name: string; setting: ClientSetting } | undefined {
  if (settings.get('query') !== 'absent') return undefined;
  for (const name of ['select_function', 'select_field']) {
    const setting = settings.get(name);
    if (setting !== undefined && setting !== 'absent') return { name, setting };
  }
  return undefined;
}
