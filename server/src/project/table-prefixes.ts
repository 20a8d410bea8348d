/** Finds `ldap:prefix` and its kin, whose settings are parameters of main.cf named `prefix_…` (`postconf_dbms.c`). */

import type { Edition } from '../knowledge/edition';
import { unbrace } from '../syntax/braced';
import { splitList } from '../syntax/list';

/** A database client whose settings stand in main.cf. */
export interface TablePrefix {
  readonly type: string;
  readonly prefix: string;
}

const PATTERN_TYPES: ReadonlySet<string> = new Set(['regexp', 'pcre']);
/** Deeper than any table that works; keeps hostile text from overflowing the stack. */
const MAX_DEPTH = 100;

/** Looks through an expanded value the way postconf does, which does not know whether it is a table or other text. */
export function tablePrefixes(text: string, edition: Edition): TablePrefix[] {
  const found: TablePrefix[] = [];
  scan(text, edition, true, 0, found);
  return found;
}

function scan(text: string, edition: Edition, recurse: boolean, depth: number, found: TablePrefix[]): void {
  if (depth > MAX_DEPTH) return;
  const comments = edition.isSince('3.8');
  for (const { text: item } of splitList(text, { braces: true })) {
    if (comments && item.startsWith('#')) return;
    if (item.startsWith('{')) {
      if (recurse) scan(unbrace(item, 0, item.length).content.text, edition, recurse, depth + 1, found);
      continue;
    }
    const { type, name } = behindAdapters(item, edition);
    if (name === undefined || name.startsWith('/') || name.startsWith('.')) continue;
    if (name.startsWith('{')) {
      const inner = recurse && !(comments && PATTERN_TYPES.has(type));
      scan(unbrace(name, 0, name.length).content.text, edition, inner, depth + 1, found);
    } else if (edition.tableType(type)?.clientParameters) {
      found.push({ type, prefix: name });
    }
  }
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
