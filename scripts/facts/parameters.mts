/**
 * The built-in parameters of one release, from the tables of all programs and from postconf's own.
 */
import type { TimeUnit } from '../../server/src/knowledge/facts.js';
import { dependsOnBuild } from './build.mjs';
import type { Token } from './c-tokens.mjs';
import { evaluateInteger } from './constants.mjs';
import type { Preprocessor } from './preprocessor.mjs';
import { ALL_PROGRAMS, mergePrograms, type ProgramFinder } from './programs.mjs';
import type { SourceTree } from './repository.mjs';
import type { Facts } from './snapshot.mjs';
import { joinStrings, sourceOf, stringConstant } from './source.mjs';
import {
  COMPUTED_INTEGER,
  COMPUTED_STRING,
  parseRow,
  tableRows,
  tableRowsOf,
  UNCHECKED_STRING,
  type TableRow,
} from './tables.mjs';

const POSTCONF = 'src/postconf/postconf_builtin.c';
const INSTALL_TABLE = 'src/postconf/install_table.h';
/** Empty for postconf; a daemon has its own name there. */
const EMPTY_AT_POSTCONF = 'VAR_SERVNAME';

export class ParameterReader {
  /** Rows by content id: most files are the same in many releases. */
  readonly #rows = new Map<string, TableRow[]>();

  /** By name. */
  read(tree: SourceTree, build: Preprocessor, programs: ProgramFinder): Map<string, Facts> {
    const parameters = new Map<string, Facts>();
    const add = (row: TableRow, readers: readonly string[], where: string): void => {
      const name = stringConstant(build, row.name);
      const facts = factsOf(build, row, readers);
      const known = parameters.get(name);
      if (known && shape(known) !== shape(facts))
        throw new Error(`${where}: ${name} is ${shape(facts)}, elsewhere ${shape(known)}`);
      parameters.set(name, known ? { ...known, programs: mergePrograms(known.programs ?? [], readers) } : facts);
    };

    for (const path of tree.paths.filter((name) => name.endsWith('.c'))) {
      const rows = this.#rowsOf(tree, path);
      const readers = rows.length === 0 ? [] : programs.readersOf(path);
      if (readers.length > 0) for (const row of rows) add(row, readers, path);
    }
    // Entered last, these hide a row of the same name (as `service_name` in 3.11.1).
    for (const row of postconfRows(tree))
      parameters.set(stringConstant(build, row.name), factsOf(build, row, ALL_PROGRAMS));
    return parameters;
  }

  #rowsOf(tree: SourceTree, path: string): TableRow[] {
    const id = tree.id(path) ?? '';
    let rows = this.#rows.get(id);
    if (rows === undefined) {
      rows = tableRows(sourceOf(tree, path));
      this.#rows.set(id, rows);
    }
    return rows;
  }
}

/** Parameters that postconf adds by itself: those of its installation table and those that only it can compute. */
function postconfRows(tree: SourceTree): TableRow[] {
  const computed = sourceOf(tree, POSTCONF).matchAll(/CONFIG_(STR|INT)_TABLE\s+pcf_adhoc_\w+\s*=\s*\{(VAR_\w+)\}/g);
  return [
    ...tableRowsOf(UNCHECKED_STRING, sourceOf(tree, INSTALL_TABLE)),
    ...[...computed].map(([, kind, name = '']) => {
      if (name === EMPTY_AT_POSTCONF) return parseRow(UNCHECKED_STRING, `${name}, ""`);
      return parseRow(kind === 'INT' ? COMPUTED_INTEGER : COMPUTED_STRING, name);
    }),
  ];
}

function factsOf(build: Preprocessor, row: TableRow, programs: readonly string[]): Facts {
  const { type, bounds } = row.kind;
  const seen = new Set<string>();
  const text = defaultText(row, build.expand(row.defaultValue, seen));
  const machine = text === undefined || [...seen].some((name) => dependsOnBuild(name, build.macros.get(name)));
  const least = bound(build, row.least);
  const greatest = bound(build, row.greatest);
  const unit = type === 'time' ? unitOf(text) : undefined;
  return {
    type,
    ...(text !== undefined && { default: text }),
    ...(machine && { machine }),
    ...(bounds === 'value' && least !== undefined && { min: least }),
    ...(bounds === 'value' && greatest !== undefined && { max: greatest }),
    ...(bounds === 'length' && least !== undefined && { minLength: least }),
    ...(bounds === 'length' && greatest !== undefined && { maxLength: greatest }),
    ...(unit !== undefined && { unit }),
    programs,
  };
}

/** As `postconf -d` prints it; `undefined` where a function finds it at run time. */
function defaultText({ kind }: TableRow, tokens: readonly Token[]): string | undefined {
  switch (kind.defaultIs) {
    case 'string':
      return joinStrings(tokens);
    case 'number':
      return String(evaluateInteger(tokens));
    case 'boolean':
      return evaluateInteger(tokens) === 0 ? 'no' : 'yes';
    case 'function':
      return undefined;
  }
}

/** Postfix takes 0 for "no bound". */
function bound(build: Preprocessor, tokens: readonly Token[]): number | undefined {
  const value = tokens.length === 0 ? 0 : evaluateInteger(build.expand(tokens));
  return value === 0 ? undefined : value;
}

/** A bare number has the unit that the default is written in: after a number, or after a reference that yields one. */
function unitOf(text = ''): TimeUnit | undefined {
  return /^(?:\d+|\$\{.*\})([smhdw])$/.exec(text)?.[1] as TimeUnit | undefined;
}

/** All but the programs, for comparison. */
function shape({ programs: _, ...facts }: Facts): string {
  return JSON.stringify(facts);
}
