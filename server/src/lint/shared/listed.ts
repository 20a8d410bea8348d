/** Access restrictions as services have them in their lists: one that several services share is met once. */

import type { Model } from '../../project/model/model';
import { ACCESS_LISTS, type AccessList, type RestrictionEntry } from '../../project/model/restriction-list';
import type { Service } from '../../project/model/service';
import type { Place } from '../../project/place';

export interface ListedEntry {
  readonly entry: RestrictionEntry;
  /** Where it is written. */
  readonly place: Place;
  /** The list that leads to it. */
  readonly list: AccessList;
  /** What stands before it, in that list and in the classes that lead to it. */
  before(): readonly RestrictionEntry[];
  /** Those that have it, at least one. */
  readonly services: readonly Service[];
}

/** Lists that are asked before a message is taken. */
export const BEFORE_DATA: readonly AccessList[] = ACCESS_LISTS.slice(0, 5);

/** Deep enough for classes that name classes. */
const MAX_DEPTH = 10;

/** The written entries of lists, those of classes too unless `only` is `lists`. Defaults are left out. */
export function listedEntries(
  model: Model,
  services: readonly Service[],
  lists: readonly AccessList[] = ACCESS_LISTS,
  only?: 'lists',
): readonly ListedEntry[] {
  const found = new Map<string, ListedEntry & { services: Service[] }>();
  const numbers = new Map<unknown, number>();
  const collect = (
    service: Service,
    list: AccessList,
    name: string,
    led: () => readonly RestrictionEntry[],
    depth: number,
  ): void => {
    const entries = model.list(name, service)?.entries ?? [];
    for (const [at, entry] of entries.entries()) {
      const before = (): readonly RestrictionEntry[] => [...led(), ...entries.slice(0, at)];
      if (entry.kind === 'class' && only !== 'lists' && depth < MAX_DEPTH)
        collect(service, list, entry.name, before, depth + 1);
      const { place } = entry.item;
      if (!place) continue;
      const number = numbers.get(place.line) ?? numbers.size;
      numbers.set(place.line, number);
      const key = `${number} ${place.span.start} ${entry.name} ${list}`;
      const known = found.get(key);
      if (known) known.services.push(service);
      else found.set(key, { entry, place, list, before, services: [service] });
    }
  };
  for (const service of services) for (const list of lists) collect(service, list, list, () => [], 0);
  return [...found.values()];
}
