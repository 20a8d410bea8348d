/**
 * Finds the rows of the parameter tables (`CONFIG_INT_TABLE` and kin) in one C source file. Follows the rules by which
 * Postfix itself collects them for postconf(1): line by line, one row a line, whatever `#if` stands around it.
 */
import type { ParameterType } from '../../server/src/knowledge/facts.js';
import { splitAtCommas, tokenize, type Token } from './c-tokens.mjs';

/** How a table's rows are laid out. */
export interface TableKind {
  readonly type: ParameterType;
  /** The default is a string even for a number or a boolean, or the name of a function that finds it. */
  readonly defaultIs: 'string' | 'number' | 'boolean' | 'function';
  /** What the two numbers at the end of a row bound, if it has any. */
  readonly bounds: 'value' | 'length' | 'none';
}

const KINDS: Readonly<Record<string, TableKind>> = {
  INT: { type: 'integer', defaultIs: 'number', bounds: 'value' },
  NINT: { type: 'integer', defaultIs: 'string', bounds: 'value' },
  LONG: { type: 'long', defaultIs: 'number', bounds: 'value' },
  BOOL: { type: 'boolean', defaultIs: 'boolean', bounds: 'none' },
  NBOOL: { type: 'boolean', defaultIs: 'string', bounds: 'none' },
  TIME: { type: 'time', defaultIs: 'string', bounds: 'value' },
  STR: { type: 'string', defaultIs: 'string', bounds: 'length' },
  STR_FN: { type: 'string', defaultIs: 'function', bounds: 'length' },
  RAW: { type: 'raw', defaultIs: 'string', bounds: 'length' },
};

export interface TableRow {
  readonly kind: TableKind;
  readonly name: readonly Token[];
  readonly defaultValue: readonly Token[];
  readonly least: readonly Token[];
  readonly greatest: readonly Token[];
}

const ROW = /^\s*VAR/;
const TABLE_START = /^(?:static|\s)*(?:const\s+)?CONFIG_(\w+)_TABLE\s.*\{/;

/** Rows of postconf's own; no program holds a value against their bounds. */
export const UNCHECKED_STRING: TableKind = { type: 'string', defaultIs: 'string', bounds: 'none' };
/** Rows for what postconf computes at run time. */
export const COMPUTED_STRING: TableKind = { type: 'string', defaultIs: 'function', bounds: 'none' };
export const COMPUTED_INTEGER: TableKind = { type: 'integer', defaultIs: 'function', bounds: 'none' };

/** All rows of all tables of a file. */
export function tableRows(source: string): TableRow[] {
  const rows: TableRow[] = [];
  let kind: TableKind | undefined;
  for (const line of source.split('\n')) {
    kind ??= KINDS[TABLE_START.exec(line)?.[1] ?? ''];
    if (kind === undefined) continue;
    if (ROW.test(line)) rows.push(parseRow(kind, line));
    if (line.includes('};')) kind = undefined;
  }
  return rows;
}

/** Rows that stand alone, without the table around them. */
export function tableRowsOf(kind: TableKind, rows: string): TableRow[] {
  return rows.split('\n').flatMap((line) => (ROW.test(line) ? [parseRow(kind, line)] : []));
}

/** A row's columns: name, default, variable, least, greatest. */
export function parseRow(kind: TableKind, line: string): TableRow {
  const [name = [], defaultValue = [], , least = [], greatest = []] = splitAtCommas(tokenize(line));
  return { kind, name, defaultValue, least, greatest };
}
