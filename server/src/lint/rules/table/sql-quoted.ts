/** Quotes in a query that the database cannot read, or that do not protect it. */

import * as l10n from '@vscode/l10n';
import { clientSettings, relatedSetting, type ClientSetting, type ClientSettings } from '../../shared/client-settings';
import { ownTables } from '../../shared/own-tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-sql-quoted',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Quotes in an SQL query are missing, are of the wrong kind, or stand around all of it.'),
  docs: {
    what: 'In the settings of a mysql, pgsql or sqlite table that can be read here: quotes around the whole of query or result_format; %s and the like in the query without quotes, or, for pgsql and sqlite, inside double quotes.',
    why: 'Postfix hands a query on as it stands, outer quotes included, and the database refuses it. What replaces %s comes from strangers; Postfix makes it safe for a text in single quotes and for nothing else. Without them most addresses are a syntax error, and some are a command to the database.',
    reference: ['mysql_table(5)', 'pgsql_table(5)', 'sqlite_table(5)', 'src/global/dict_sqlite.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = sqlite:/etc/postfix/bad.cf\n',
      files: {
        '/etc/postfix/bad.cf': 'dbpath = /srv/mail.db\nquery = SELECT target FROM aliases WHERE address = "%s"\n',
        '/etc/postfix/good.cf': "dbpath = /srv/mail.db\nquery = SELECT target FROM aliases WHERE address = '%s'\n",
      },
      good: 'virtual_alias_maps = sqlite:/etc/postfix/good.cf\n',
    },
    {
      file: 'main',
      bad: 'virtual_alias_maps = mysql:/etc/postfix/bad.cf\n',
      files: {
        '/etc/postfix/bad.cf': 'query = "SELECT target FROM aliases WHERE address = \'%s\'"\n',
        '/etc/postfix/good.cf': "query = SELECT target FROM aliases WHERE address = '%s'\n",
      },
      good: 'virtual_alias_maps = mysql:/etc/postfix/good.cf\n',
    },
    {
      file: 'main',
      bad: 'aliases_query = SELECT target FROM aliases WHERE user = %u\nvirtual_alias_maps = pgsql:aliases\n',
      good: "aliases_query = SELECT target FROM aliases WHERE user = '%u'\nvirtual_alias_maps = pgsql:aliases\n",
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = proxy:mysql:/etc/postfix/virtual.cf\n',
      files: {
        '/etc/postfix/virtual.cf':
          "query = SELECT CONCAT(user, \"@\", '%d') FROM aliases\n  WHERE address = '%u@%d' AND note LIKE 'it''s 5%%'\n",
      },
      why: 'All that comes from outside stands in single quotes; %% is a percent sign.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = mysql:/etc/postfix/virtual.cf\n',
      files: { '/etc/postfix/virtual.cf': 'query = SELECT target FROM aliases WHERE address = "%s"\n' },
      why: 'For MySQL double quotes are as good, and Postfix makes the text safe for both.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const reference of ownTables(setting, instance, usage)) {
      const type = reference.table.type.text;
      if (!SQL.has(type)) continue;
      const settings = clientSettings(reference, instance);
      const found = settings && problemOf(settings, type);
      if (!found) continue;
      const related = relatedSetting(found.setting, l10n.t('The setting stands here.'));
      report({ span: reference.item.place.span, message: found.message, related });
    }
  },
};

const SQL: ReadonlySet<string> = new Set(['mysql', 'pgsql', 'sqlite']);

interface Problem {
  readonly setting: ClientSetting;
  readonly message: string;
}

function problemOf(settings: ClientSettings, type: string): Problem | undefined {
  for (const name of ['query', 'result_format']) {
    const setting = settings.get(name);
    if (setting === undefined || setting === 'absent') continue;
    const message = name === 'query' ? queryProblem(setting.text, type) : formatProblem(setting.text);
    if (message !== undefined) return { setting, message };
  }
  return undefined;
}

function formatProblem(text: string): string | undefined {
  return isWrapped(text) ? l10n.t('Quotes stand around result_format: they become part of every result.') : undefined;
}

function queryProblem(text: string, type: string): string | undefined {
  if (isWrapped(text)) return l10n.t('Quotes stand around the query: the database refuses it.');
  for (const { quote, word } of placeholders(text)) {
    if (quote === '') return l10n.t('"{0}" stands in the query without quotes: strangers can write parts of it.', word);
    if (quote === '`' || (quote === '"' && type !== 'mysql')) {
      return type === 'sqlite'
        ? l10n.t(
            '"{0}" stands in double quotes, which Postfix does not make safe: strangers can write parts of the query.',
            word,
          )
        : l10n.t('"{0}" stands in quotes that are for names of columns: write single quotes.', word);
    }
  }
  return undefined;
}

function isWrapped(text: string): boolean {
  return /^(["']).*\1$/s.test(text) && text.length > 1;
}

interface Placeholder {
  /** The quote that is open where it stands; empty for none. */
  readonly quote: string;
  readonly word: string;
}

/** `%s` and the like in a query. */
function placeholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '%') {
      const next = text[++at] ?? '';
      if (/[sudSUD1-9]/.test(next)) found.push({ quote, word: `%${next}` });
    } else if (quote !== '' && letter === '\\') at++;
    else if (letter === quote) quote = '';
    else if (quote === '' && /["'`]/.test(letter)) quote = letter;
  }
  return found;
}
