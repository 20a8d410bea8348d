/**
 * Holds table-types.json against the tables of dictionary types of every series, and the parameters of database clients
 * against the lists that postconf checks their files with.
 */
import type { TableTypeFacts } from '../../../server/src/knowledge/facts.js';
import { tokenize } from '../c-tokens.mjs';
import type { SourceTree } from '../repository.mjs';
import { arrayBody, sourceOf } from '../source.mjs';
import { claims, loadEntries, presenceProblems, type Dated, type Series } from './series.mjs';
import type { FileMacros } from './string-macros.mjs';

const FILE = 'table-types.json';
const TYPE_TABLES: readonly string[] = ['src/util/dict_open.c', 'src/global/mail_dict.c'];
/** Conditions that every system in use fulfils. */
const ALWAYS = /^HAS_POSIX_REGEXP$/;
const POSTCONF_DBMS = 'src/postconf/postconf_dbms.c';
const POSTCONF_MAKEFILE = 'src/postconf/Makefile.in';

export function checkTableTypes(series: readonly Series[]): string[] {
  const entries = new Map(loadEntries<TableTypeFacts>(FILE).map((entry) => [entry.type, entry]));
  const types = new Map(series.map((one) => [one.version, readTypes(one)]));
  return [
    ...presenceProblems({
      what: FILE,
      claimed: entries,
      series,
      found: ({ version }) => new Set(types.get(version)?.keys()),
    }),
    ...[...entries].flatMap(([type, entry]) => {
      const last = series.findLast(({ version }) => claims(entry, version))?.version ?? '';
      const optional = types.get(last)?.get(type);
      return optional === undefined || optional === (entry.optional ?? false)
        ? []
        : [`${FILE}: ${type} is ${optional ? '' : 'not '}optional in ${last}`];
    }),
    ...[...entries.values()].flatMap((entry) => checkClient(entry, series)),
  ];
}

/** Every type, and whether it depends on how Postfix was built. */
function readTypes({ tree, macros }: Series): Map<string, boolean> {
  const types = new Map<string, boolean>();
  for (const file of TYPE_TABLES) {
    const conditions: string[] = [];
    for (const line of arrayBody(sourceOf(tree, file), 'dict_open_info').split('\n')) {
      const [, condition] = /^#\s*if(?:n?def)?\s+(.*)/.exec(line) ?? [];
      if (condition !== undefined) conditions.push(condition);
      if (/^#\s*endif/.test(line)) conditions.pop();
      const [, macro = ''] = /^\s*\{?(DICT_TYPE_\w+)/.exec(line) ?? [];
      for (const type of macros.in(file).strings(macro)) types.set(type, !conditions.every((one) => ALWAYS.test(one)));
    }
  }
  return types;
}

function checkClient({ type, clientParameters = [], ...dated }: TableTypeFacts, series: readonly Series[]): string[] {
  return presenceProblems({
    what: `${FILE}: ${type}`,
    claimed: new Map(clientParameters.map((entry) => [entry.word, later(entry, dated)])),
    series,
    found: (one) => clientNames(one, type),
  });
}

/** A parameter is there no longer than its type. */
function later({ since, until }: Dated, type: Dated): Dated {
  const [from, to] = [since ?? type.since, until ?? type.until];
  return { ...(from !== undefined && { since: from }), ...(to !== undefined && { until: to }) };
}

/** Postconf's list for the type: written out in older releases, made from the client's source in newer ones. */
function clientNames({ tree, macros }: Series, type: string): Set<string> {
  const body = arrayBody(sourceOf(tree, POSTCONF_DBMS), `pcf_${type}_suffixes`);
  if (!body.includes('#include')) return macros.in(POSTCONF_DBMS).words(tokenize(body));
  const client = `src/global/dict_${type}.c`;
  return new Set([...addedNames(tree, type), ...askedNames(tree, macros.in(client), client)]);
}

/** Names that the makefile has postconf's script add. */
function addedNames(tree: SourceTree, type: string): string[] {
  const options = new RegExp(`extract_cfg\\.sh ((?:-\\w )*)\\.\\./global/dict_${type}\\.c`).exec(
    sourceOf(tree, POSTCONF_MAKEFILE),
  )?.[1];
  if (options === undefined) throw new Error(`${POSTCONF_MAKEFILE} makes no list for ${type}`);
  return [
    ...(options.includes('-d') ? ['domain'] : []),
    ...(options.includes('-s') ? ['additional_conditions', 'select_field', 'table', 'where_field'] : []),
  ];
}

/** Names that the client asks its file for. */
function askedNames(tree: SourceTree, macros: FileMacros, client: string): Set<string> {
  const calls = [...sourceOf(tree, client).matchAll(/\bcfg_get_(?:str|int|bool)\s*\([^,]+,\s*("\w+"|\w+)/g)];
  return macros.words(calls.flatMap(([, name = '']) => tokenize(`${name} ;`)));
}
