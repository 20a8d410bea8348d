/** Guards against relaying that are there, but do not work. */

import type { ListItem } from '../../project/known';
import type { RelayVerdict } from '../../project/model/relay';
import type { RestrictionEntry } from '../../project/model/restriction-list';
import { isGuard } from '../../project/model/stranger';

export interface GuardMistake {
  readonly kind: 'dry' | 'after-permit';
  readonly guard: RestrictionEntry;
  /** The `warn_if_reject` or `permit` that takes its effect. */
  readonly cause: ListItem;
  /** The list that both stand in. */
  readonly list: string;
}

/** The first guard of the relay and recipient lists that something keeps from working. */
export function guardMistake({ lists }: RelayVerdict): GuardMistake | undefined {
  for (const { name, list } of lists.slice(3)) {
    let permit: RestrictionEntry | undefined;
    for (const entry of list.entries) {
      const isMeant = isGuard({ ...entry, isDry: false });
      if (isMeant && entry.isDry) return { kind: 'dry', guard: entry, cause: entry.warning!, list: name };
      if (isMeant && permit) return { kind: 'after-permit', guard: entry, cause: permit.item, list: name };
      if (entry.name === 'permit' && !entry.isDry) permit ??= entry;
    }
  }
  return undefined;
}
