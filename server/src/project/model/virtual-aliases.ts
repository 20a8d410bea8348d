/** Where virtual aliases lead mail for an address, as far as their tables can be read (virtual(5)). */

import type { Instance } from '../instance';
import { knownList, type ListItem } from '../known';
import { hasPatterns, rowsOf, tableReference, type TableRow } from './table';

export interface VirtualAliases {
  /** Keys in small letters; of several rows with the same key, the one that is found. */
  readonly rows: ReadonlyMap<string, TableRow>;
  /** No row is missing. */
  readonly isComplete: boolean;
}

/** The rows of virtual_alias_maps. Patterns, and what `static:` says of every address, count as not known. */
export function virtualAliases(instance: Instance): VirtualAliases {
  const list = knownList(instance, 'virtual_alias_maps');
  const rows = new Map<string, TableRow>();
  let isComplete = list?.isComplete === true;
  for (const item of list?.items ?? []) {
    const found = readableRows(item, instance);
    if (!found) isComplete = false;
    for (const row of found ?? []) {
      const key = row.key.toLowerCase();
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return { rows, isComplete };
}

function readableRows(item: ListItem, instance: Instance): readonly TableRow[] | undefined {
  const reference = tableReference(item);
  const type = reference?.table.type.text ?? '';
  return reference && !hasPatterns(type) && type !== 'static' ? rowsOf(reference, instance) : undefined;
}

/** The row for a user of the domain of myorigin (`src/global/mail_addr_find.c`). */
export function aliasRow(user: string, domain: string, { rows }: VirtualAliases): TableRow | undefined {
  return rows.get(`${user}@${domain}`) ?? rows.get(user) ?? rows.get(`@${domain}`);
}

/** Does mail for a user of the domain of myorigin reach another domain, through one alias or several? */
export function leavesDomain(user: string, domain: string, aliases: VirtualAliases): boolean {
  const users = new Set([user]);
  for (const one of users) {
    for (const address of aliasRow(one, domain, aliases)
      ?.value.toLowerCase()
      .split(/[\s,]+/) ?? []) {
      const at = address.lastIndexOf('@');
      if (at >= 0 && address.slice(at + 1) !== domain) return true;
      const name = at < 0 ? address : address.slice(0, at);
      // `@domain` keeps the name.
      if (name !== '') users.add(name);
    }
  }
  return false;
}
