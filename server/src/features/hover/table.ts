/** Hover over a lookup table, `type:name`. */

import * as l10n from '@vscode/l10n';
import type { TableTypeFacts, ValueKind } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { absencePhrase } from '../closest';
import { summaryOf } from '../explained';
import { bold, code, oneLine, shortened } from '../markdown';
import type { TableNode } from '../node';
import { withoutCredentials } from '../secrets';
import { tableTypeEntry } from '../links';
import { inline, sincePhrase } from '../phrases';
import { details, footer, type Blocks } from './blocks';
import { lookupKeys } from './lookup-keys';
import { resolve } from './resolve';

/** Parameters whose tables are written in the format of aliases(5). */
const ALIAS_TABLES: ReadonlySet<string> = new Set(['alias_maps', 'alias_database']);

export function tableHover(context: FileContext, node: TableNode): Blocks | undefined {
  const { table, adapter } = node;
  const type = table.type.text;
  const facts = context.edition.tableType(type);
  if (!facts) return unknownType(context, node);
  return [
    inline(
      bold(type),
      l10n.t('lookup table'),
      l10n.t('after the colon: {0}', argumentPhrase(facts)),
      sincePhrase(facts.since),
    ),
    summaryOf(context.edition, `table ${type}`),
    adapter && (adapter.type.text === 'proxy' ? VIA_PROXY() : undefined),
    type === 'proxy' ? VIA_PROXY() : undefined,
    facts.index ? indexed(context, node, facts.index) : undefined,
    adapter || NO_LOOKUPS.has(type) ? undefined : lookupKeys(context, ownerOf(node), type, node.setting.scope),
    facts.optional
      ? l10n.t('Not every build of Postfix has this type: {0} lists those that yours has.', code('postconf -m'))
      : undefined,
    details(context.edition, `table ${type}`),
    footer(tableTypeEntry(type)),
  ];
}

/** Adapters, and tables that give the same for every key. */
const NO_LOOKUPS: ReadonlySet<string> = new Set(['proxy', 'pipemap', 'unionmap', 'randmap', 'static', 'fail']);

/** Whom the table belongs to. */
function ownerOf({ setting, restriction }: TableNode): string {
  return restriction === undefined ? `parameter ${setting.name.text}` : `restriction ${restriction}`;
}

const VIA_PROXY = (): string =>
  l10n.t('`proxy:` asks through the service *proxymap*, which stands outside the chroot jail and shares open tables.');

/** Where nothing but a table may stand. */
const TABLES_ONLY: ReadonlySet<ValueKind | undefined> = new Set<ValueKind>(['table', 'table-list', 'restriction-list']);

function unknownType({ edition, instance }: FileContext, { table, setting }: TableNode): Blocks | undefined {
  if (!TABLES_ONLY.has(instance.parameter(setting.name.text)?.kind)) return undefined;
  return [
    l10n.t('{0} is no table type of Postfix {1}.', code(table.type.text), edition.version.text),
    absencePhrase(
      edition,
      `table ${table.type.text}`,
      edition.tableTypes.map(({ type }) => type),
    ),
  ];
}

function argumentPhrase({ argument }: TableTypeFacts): string {
  switch (argument) {
    case 'file':
      return l10n.t('a file');
    case 'file-or-inline':
      return l10n.t('a file, or rules in braces');
    case 'inline':
      return l10n.t('the entries themselves, in braces');
    case 'table':
      return l10n.t('another table');
    case 'tables':
      return l10n.t('tables in braces');
    case 'values':
      return l10n.t('values in braces');
    case 'text':
      return l10n.t('the text that every lookup gives');
    case 'socket':
      return l10n.t('the address of a server');
    case 'client-file':
      return l10n.t('a file with the settings of the database client');
    case 'map-name':
      return l10n.t('the name of a map');
    case 'any':
      return l10n.t('any text');
  }
}

/** `Read from /etc/aliases.db, which postalias hash:/etc/aliases makes.` */
function indexed(context: FileContext, { table, setting }: TableNode, index: readonly string[]): string {
  const expanded = resolve(context.instance, { text: table.name.text }, setting.scope);
  const known = !expanded.problem && !expanded.dependsOn && (context.instance.main || !table.name.text.includes('$'));
  const name = shortened(withoutCredentials(oneLine(known ? expanded.text : table.name.text)));
  const command = ALIAS_TABLES.has(setting.name.text) ? 'postalias' : 'postmap';
  const files = index.map((ending) => code(name + ending)).join(', ');
  return l10n.t(
    'Reads {0}, not {1} itself: after each change run {2}.',
    files,
    code(name),
    code(`${command} ${table.type.text}:${name}`),
  );
}
