/** References to lookup tables: `type:name`, and the forms in braces that hold tables or entries (DATABASE_README). */

import { cut, type Token } from '../base/span';
import { unbrace, type Braced } from './braced';
import { splitList } from './list';
import { splitNameValue, type NameValue } from './name-value';

/** A `type:name` item. */
export interface TableTree extends Token {
  readonly type: Token;
  /** All after the first colon. */
  readonly name: Token;
  /** The table behind an adapter such as `proxy:`, where the name is one. */
  readonly inner?: TableTree;
}

const COLON = ':';
/** Types whose name is another table. */
const ADAPTERS: ReadonlySet<string> = new Set(['proxy', 'debug']);
/** Nested adapters are of no use; the limit keeps a hostile text from overflowing the stack. */
const MAX_ADAPTERS = 8;

/** Reads a list item as a table; undefined where it has no colon, is a group in braces, or begins like an address. */
export function parseTable(source: string, item: Token, depth = 0): TableTree | undefined {
  const first = item.text[0];
  const colon = item.text.indexOf(COLON);
  if (colon <= 0 || first === '{' || first === '[' || first === '/' || first === '$') return undefined;
  const type = cut(source, item.start, item.start + colon);
  const name = cut(source, item.start + colon + 1, item.end);
  if (!ADAPTERS.has(type.text) || depth >= MAX_ADAPTERS) return { ...item, type, name };
  const inner = parseTable(source, name, depth + 1);
  return inner ? { ...item, type, name, inner } : { ...item, type, name };
}

/** The table that really is asked, behind all adapters. */
export function innermost(table: TableTree): TableTree {
  return table.inner ? innermost(table.inner) : table;
}

/** What stands in the braces of `inline:{…}`, `unionmap:{…}` and their kin; undefined for a name without braces. */
export function inlineContent(source: string, table: TableTree): Braced | undefined {
  return table.name.text.startsWith('{') ? unbrace(source, table.name.start, table.name.end) : undefined;
}

/** Items between the braces of `{…}`. */
export function inlineItems(source: string, { content }: Braced): Token[] {
  return splitList(source, { braces: true }, content.start, content.end);
}

/** Entries of `inline:{ key=value, { key = value } }`. */
export function inlineEntries(source: string, braced: Braced): NameValue[] {
  return inlineItems(source, braced).map((item) => {
    const { start, end } = item.text.startsWith('{') ? unbrace(source, item.start, item.end).content : item;
    return splitNameValue(source, start, end);
  });
}
