/** How values are cut into items, by the kind of their parameter; and the restrictions among the items of a list. */

import type { Span, Token } from '../../base/span';
import { cut } from '../../base/span';
import type { Edition } from '../../knowledge/edition';
import type { RestrictionFacts, ValueKind } from '../../knowledge/facts';
import { splitList } from '../../syntax/list';

/** Kinds whose value is a list of words between blanks and commas, where braces mean nothing. */
const WORD_LISTS: ReadonlySet<ValueKind> = new Set(['word-list', 'macro-list', 'cipher-list']);

/** Kinds whose value is a list whose items may hold blanks inside braces. */
const BRACED_LISTS: ReadonlySet<ValueKind> = new Set([
  'list',
  'domain-list',
  'address-list',
  'string-list',
  'table-list',
  'restriction-list',
  'postscreen-access-list',
  'host-list',
  'milter-list',
  'dnsbl-list',
  'environment-list',
]);

/** Items of a value that were cut last, by the text they are offsets in: a long list is not cut again at every question. */
const lastItems = new WeakMap<
  object,
  { readonly start: number; readonly end: number; readonly items: readonly Token[] }
>();

/** Items of the part `span` of `source`; the one item that is all of it for kinds that are no lists. `owner` is the line. */
export function itemsOf(owner: object, source: string, span: Span, kind: ValueKind | undefined): readonly Token[] {
  if (kind === 'protocol-list') return protocols(source, span);
  const isList = kind === undefined || WORD_LISTS.has(kind) || BRACED_LISTS.has(kind);
  if (!isList) return span.start < span.end ? [trimmed(source, span)] : [];
  const known = lastItems.get(owner);
  if (known && known.start === span.start && known.end === span.end) return known.items;
  const items = splitList(source, { braces: kind === undefined || BRACED_LISTS.has(kind) }, span.start, span.end);
  lastItems.set(owner, { start: span.start, end: span.end, items });
  return items;
}

function trimmed(source: string, { start, end }: Span): Token {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return cut(source, from, Math.max(from, start + text.trimEnd().length));
}

/** Names of protocols, without the `!`, `>=` or `<=` before them; a colon separates like a comma. */
function protocols(source: string, { start, end }: Span): readonly Token[] {
  const found: Token[] = [];
  for (const { index, 0: text } of source.slice(start, end).matchAll(/[^\s,:!<>=]+/g)) {
    found.push(cut(source, start + index, start + index + text.length));
  }
  return found;
}

/** The restriction that item `at` of a list is an argument of; undefined where the item itself names a restriction. */
export function ownerOf(items: readonly Token[], at: number, edition: Edition): RestrictionFacts | undefined {
  // Names that want an argument may follow each other: then the first takes the second, the third takes the fourth …
  let first = at;
  while (first > 0 && edition.restriction(items[first - 1]!.text)?.argument) first--;
  return (at - first) % 2 === 1 ? edition.restriction(items[at - 1]!.text) : undefined;
}
