/** Lookup tables that values name, and the rows of those that can be read. */

import { parseRows, type RowLine, type RowSyntax, type RowTree } from '../../syntax/table-rows';
import { hasTemplateMark } from '../../syntax/template';
import { inlineContent, inlineEntries, innermost, parseTable, type TableTree } from '../../syntax/table';
import type { Instance } from '../instance';
import type { ListItem } from '../known';

/** A table in a value. */
export interface TableReference {
  readonly item: ListItem;
  /** As written, adapters such as `proxy:` included. Offsets are those of the item's text. */
  readonly written: TableTree;
  /** Behind all adapters. */
  readonly table: TableTree;
  readonly isProxied: boolean;
}

/** A row that can be read. */
export interface TableRow {
  readonly key: string;
  readonly value: string;
  /** The row in its file; undefined for tables that stand in the value itself. */
  readonly source?: { readonly path: string; readonly line: RowLine; readonly row: number };
  readonly tree?: RowTree;
}

/** The table that an item of a list names. */
export function tableReference(item: ListItem): TableReference | undefined {
  const written = parseTable(item.text, { text: item.text, start: 0, end: item.text.length });
  if (!written) return undefined;
  const table = innermost(written);
  return { item, written, table, isProxied: written.type.text === 'proxy' || written.inner?.type.text === 'proxy' };
}

/** How the file of a type is written; undefined for types that have no text file, or one that is no table. */
export function rowSyntaxOf(type: string): RowSyntax | undefined {
  return SYNTAXES[type];
}

const SYNTAXES: Readonly<Record<string, RowSyntax>> = {
  btree: 'indexed',
  cdb: 'indexed',
  cidr: 'cidr',
  dbm: 'indexed',
  hash: 'indexed',
  lmdb: 'indexed',
  pcre: 'pattern',
  regexp: 'pattern',
  sdbm: 'indexed',
  texthash: 'indexed',
};

/** Types that are looked up by what postmap(1) has made of the text file. */
export function isIndexed(type: string): boolean {
  return SYNTAXES[type] === 'indexed' && type !== 'texthash';
}

/** Is a key a pattern, so that one row may answer for many? */
export function hasPatterns(type: string): boolean {
  return type === 'pcre' || type === 'regexp' || type === 'cidr';
}

/**
 * The rows of a table, of a file that can be read or of a table that stands in the value. Undefined where nobody knows
 * them: databases, servers, files of another host, templates.
 *
 * @param syntax overrides what the type's files look like, for aliases(5)
 */
export function rowsOf(
  { table, item }: TableReference,
  instance: Instance,
  syntax = rowSyntaxOf(table.type.text),
): readonly TableRow[] | undefined {
  const { text: type } = table.type;
  if (type === 'static') return [{ key: '', value: staticValue(table) }];
  const braced = inlineContent(item.text, table);
  if (type === 'inline' && braced) {
    return inlineEntries(item.text, braced).map(({ name, value }) => ({ key: name.text, value: value.text }));
  }
  if (!syntax || braced || !table.name.text.startsWith('/')) return undefined;
  return fileRows(table.name.text, instance, syntax);
}

/** The rows of a file; undefined also for a template, which may have more of them, or fewer. */
export function fileRows(path: string, instance: Instance, syntax: RowSyntax): readonly TableRow[] | undefined {
  const text = instance.files.text(path);
  if (text === undefined || text === 'missing') return undefined;
  const document = parseRows(text, syntax);
  const rows: TableRow[] = [];
  let row = 0;
  for (const line of document.lines) {
    if (line.isEntry) {
      if (hasTemplateMark(line.text)) return undefined;
      const { key, value } = line.tree;
      rows.push({ key: key.text, value: value.text, source: { path, line, row }, tree: line.tree });
    }
    row += line.height;
  }
  return rows;
}

function staticValue({ name: { text } }: TableTree): string {
  return text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1).trim() : text;
}
