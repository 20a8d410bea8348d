/** Lookup tables: their types, with what each takes behind its colon. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TableTypeFacts, ValueKind } from '../../knowledge/facts';
import type { FileContext } from '../context';
import type { ValuePlace } from './place';
import { restrictionOwner } from './restriction-owner';
import { escaped, placeholder, type Request, type Suggestion } from './suggestion';

const GROUP = { default: 2, file: 3, other: 4 } as const;

/** Kinds of lists that may hold tables among other things. */
const TABLE_KINDS: ReadonlySet<ValueKind> = new Set([
  'table',
  'table-list',
  'domain-list',
  'address-list',
  'string-list',
  'postscreen-access-list',
]);
const COMPOSITES: ReadonlySet<string> = new Set(['unionmap:', 'pipemap:']);
/** Types that hold other tables, which may not hold each other. */
const ADAPTERS = /^!*(?:proxy:|debug:)*/;

export function* tables({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || !takesTable(context, place)) return;
  const typed = place.text.slice(place.word.start, place.offset);
  const adapters = ADAPTERS.exec(typed)![0];
  if (typed.slice(adapters.length).includes(':')) return;
  const from = place.word.start + adapters.length;
  const colon = place.word.text.indexOf(':', adapters.length);
  const span = { start: from, end: colon < 0 ? place.word.end : place.word.start + colon };
  const first = cacheType(context, place) ?? defaultTableType(context);
  for (const facts of context.edition.tableTypes) {
    const isAdapter = facts.argument === 'table';
    if (facts.type === 'internal' || (isAdapter && adapters.includes(`${facts.type}:`))) continue;
    const group = facts.type === first ? GROUP.default : facts.argument.startsWith('file') ? GROUP.file : GROUP.other;
    yield {
      label: `${facts.type}:`,
      kind: CompletionItemKind.Module,
      group,
      span,
      ...(colon < 0 ? { snippet: `${facts.type}:${argument(context, place, facts)}` } : { text: facts.type }),
      ...(facts.type === first ? { note: l10n.t('default type') } : {}),
      subject: { kind: 'table-type', name: facts.type },
    };
  }
}

/** What `newaliases` and `postmap` make here where nobody names a type. */
export function defaultTableType({ instance }: FileContext): string {
  return instance.expansion('default_database_type').text || 'hash';
}

function takesTable(context: FileContext, place: ValuePlace): boolean {
  const { group, valueKind, before } = place;
  if (group !== undefined && group !== '') return COMPOSITES.has(group);
  if (valueKind === 'restriction-list') {
    if (place.parameter?.vocabulary) return before.at(-1)?.text === 'check_address_map';
    return group === undefined && restrictionOwner(context.edition, place)?.argument === 'table';
  }
  return group === undefined && valueKind !== undefined && TABLE_KINDS.has(valueKind);
}

/** Type for tables that Postfix itself writes. */
function cacheType({ instance, edition }: FileContext, { valueKind, name }: ValuePlace): string | undefined {
  if (valueKind !== 'table' || !/cache|_verify_map$/.test(name)) return undefined;
  return edition.parameter('default_cache_db_type')
    ? instance.expansion('default_cache_db_type').text || 'btree'
    : 'btree';
}

function argument(context: FileContext, place: ValuePlace, { argument: kind, type }: TableTypeFacts): string {
  switch (kind) {
    case 'file':
    case 'file-or-inline':
      return file(context, place, '');
    case 'client-file':
      return file(context, place, '.cf');
    case 'inline':
      return `{${placeholder('key')}=${placeholder('value', 2)}\\}`;
    case 'tables':
      return '{$1\\}';
    case 'values':
      return `{${placeholder('value')},${placeholder('value', 2)}\\}`;
    case 'text':
      return placeholder('text');
    case 'socket':
      return type === 'socketmap'
        ? `inet:${placeholder('127.0.0.1')}:${placeholder('port', 2)}:${placeholder('name', 3)}`
        : `${placeholder('127.0.0.1')}:${placeholder('port', 2)}`;
    case 'map-name':
      return type === 'unix' ? 'passwd.byname' : '$0';
    case 'table':
    case 'any':
      return '$0';
  }
}

/** A file named after what it is for. */
function file(context: FileContext, place: ValuePlace, ending: string): string {
  const folder = cacheType(context, place) === undefined ? 'config_directory' : 'data_directory';
  const owner = place.valueKind === 'restriction-list' ? place.before.at(-1)?.text : undefined;
  const name = (owner ?? place.name).replace(/^check_/, '').replace(/_(?:maps|map|database|cache_map)$/, '');
  return `${escaped(`\${${folder}}/`)}${placeholder(name + ending)}`;
}
