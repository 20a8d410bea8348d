/** The lookup tables that a setting names itself, for rules that tell of each table where it is written. */

import { oncePerRun } from '../../base/reactive';
import type { Instance } from '../../project/instance';
import type { ListItem } from '../../project/known';
import type { Setting } from '../../project/setting';
import type { Usage } from '../../project/usage';
import { tablesOf, type NamedTable } from './tables';

export interface OwnTable extends NamedTable {
  readonly item: ListItem & { readonly place: NonNullable<ListItem['place']> };
  /** It stands inside a table that proxymap(8) opens. */
  readonly isInsideProxied: boolean;
}

/** Without those that `$other_parameter` brings, which are told there; with those of names that are not Postfix's. */
export const ownTables = oncePerRun(findTables);

function findTables(setting: Setting, instance: Instance, usage: Usage): readonly OwnTable[] {
  const { text: name } = setting.name;
  if (APPROVALS.has(name)) return [];
  const found: OwnTable[] = [];
  let proxied = '';
  for (const table of tablesOf(setting, instance, usage)) {
    const { item, isProxied } = table;
    if (!item.place || isBorrowed(item, instance)) continue;
    const isInsideProxied = proxied !== item.text && proxied.includes(item.text);
    if (isProxied && !isInsideProxied) proxied = item.text;
    found.push({ ...table, item: { ...item, place: item.place }, isInsideProxied });
  }
  return found;
}

/** Lists of tables that nobody asks because of them. */
const APPROVALS: ReadonlySet<string> = new Set(['proxy_read_maps', 'proxy_write_maps']);

function isBorrowed({ place, isWritten }: ListItem, instance: Instance): boolean {
  if (isWritten || !place) return false;
  const text = place.line.logical.text.slice(place.span.start, place.span.end);
  const name = /^!*\$[{(]?([A-Za-z0-9_]+)[)}]?$/.exec(text)?.[1];
  return name !== undefined && instance.parameter(name) !== undefined;
}
