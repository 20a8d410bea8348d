/**
 * Finds the database clients that a value names (`postconf_dbms.c`): `ldap:prefix`, whose settings are parameters of
 * main.cf named `prefix_…`, and `ldap:/file`, whose settings stand in that file.
 */

import type { Edition } from '../knowledge/edition';
import { closingBrace, unbrace, type BraceProblem } from '../syntax/braced';
import { splitList } from '../syntax/list';

/** A database client whose settings stand in main.cf. */
export interface TablePrefix {
  readonly type: string;
  readonly prefix: string;
}

/** What postconf comes across in a value. */
export type TableMention =
  | ({ readonly kind: 'prefix' } & TablePrefix)
  | { readonly kind: 'file'; readonly type: string; readonly path: string }
  /** Braces that are wrong: the text that begins with them. */
  | { readonly kind: 'braces'; readonly problem: BraceProblem; readonly text: string }
  /** A word that begins with `#`, from 3.8 on, and the text after it, at which the look-out ends. */
  | { readonly kind: 'comment'; readonly word: string; readonly rest: string };

const PATTERN_TYPES: ReadonlySet<string> = new Set(['regexp', 'pcre']);
/** Deeper than any table that works; keeps hostile text from overflowing the stack. */
const MAX_DEPTH = 100;

/** Clients with a prefix, in an expanded value. */
export function tablePrefixes(text: string, edition: Edition): TablePrefix[] {
  return tableMentions(text, edition).filter((mention) => mention.kind === 'prefix');
}

/** Looks through an expanded value the way postconf does, which does not know whether it is a table or other text. */
export function tableMentions(text: string, edition: Edition): TableMention[] {
  const found: TableMention[] = [];
  scan(text, edition, true, 0, found);
  return found;
}

function scan(text: string, edition: Edition, recurse: boolean, depth: number, found: TableMention[]): void {
  if (depth > MAX_DEPTH) return;
  const comments = edition.isSince('3.8');
  for (const { text: item, end } of splitList(text, { braces: true })) {
    if (comments && item.startsWith('#')) {
      found.push({ kind: 'comment', word: item, rest: text.slice(end + 1) });
      return;
    }
    if (item.startsWith('{') && edition.isSince('3.5')) {
      const inner = inBraces(item, found);
      if (recurse) scan(inner, edition, recurse, depth + 1, found);
      continue;
    }
    const { type, name } = behindAdapters(item, edition);
    if (name === undefined || name.startsWith('.')) continue;
    if (name.startsWith('{')) {
      const inner = inBraces(name, found);
      scan(inner, edition, recurse && !(comments && PATTERN_TYPES.has(type)), depth + 1, found);
    } else if (edition.tableType(type)?.clientParameters) {
      found.push(name.startsWith('/') ? { kind: 'file', type, path: name } : { kind: 'prefix', type, prefix: name });
    }
  }
}

/** What stands in the braces that `text` begins with, blanks and all. */
function inBraces(text: string, found: TableMention[]): string {
  const { problem } = unbrace(text, 0, text.length);
  if (problem) found.push({ kind: 'braces', problem, text });
  return text.slice(1, closingBrace(text, 0, text.length));
}

function behindAdapters(item: string, edition: Edition): { type: string; name: string | undefined } {
  let rest = item;
  for (;;) {
    const colon = rest.indexOf(':');
    if (colon < 0) return { type: rest, name: undefined };
    const type = rest.slice(0, colon);
    const name = rest.slice(colon + 1);
    if (type !== 'proxy' && !(type === 'debug' && edition.isSince('3.11'))) return { type, name };
    rest = name;
  }
}
