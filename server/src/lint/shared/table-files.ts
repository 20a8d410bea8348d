/** The files of lookup tables. */

import type { Edition } from '../../knowledge/edition';
import type { OwnTable } from './own-tables';

export interface TableFiles {
  /** The file that somebody writes. */
  readonly source: string;
  /** What postmap(1) or postalias(1) makes of it and Postfix opens; empty where the source itself is opened. */
  readonly indexes: readonly string[];
}

/** Undefined for tables without files, such as those that stand in braces, or whose path is not known. */
export function tableFiles({ table }: OwnTable, edition: Edition): TableFiles | undefined {
  const { text: source } = table.name;
  const facts = edition.tableType(table.type.text);
  if (!facts || !FILE_KINDS.has(facts.argument) || !source.startsWith('/')) return undefined;
  return { source, indexes: (facts.index ?? []).map((end) => source + end) };
}

const FILE_KINDS: ReadonlySet<string> = new Set(['file', 'file-or-inline', 'client-file']);
