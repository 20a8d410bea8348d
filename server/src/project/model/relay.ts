/** Whether a stranger can send through a service to anywhere: all lists of an smtpd(8), walked as a stranger would. */

import type { Instance } from '../instance';
import { isOn } from '../known';
import type { Usage } from '../usage';
import { restrictionList, type AccessList, type RestrictionList } from './restriction-list';
import type { Service } from './service';
import { isGuardWord, walk, type Passage } from './stranger';

/** The lists that stand between a client and a recipient. */
const LISTS = [
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_relay_restrictions',
  'smtpd_recipient_restrictions',
] as const satisfies readonly AccessList[];

export interface ListPassage {
  readonly name: AccessList;
  readonly list: RestrictionList;
  readonly passage: Passage;
}

export interface RelayVerdict {
  /**
   * - `closed`: some list refuses strangers
   * - `open`: every list lets them pass
   * - `dead`: smtpd(8) does not start, because no list has a working guard
   * - `unknown`: a list is not known
   */
  readonly state: 'closed' | 'open' | 'dead' | 'unknown';
  readonly lists: readonly ListPassage[];
  /** The list that refuses strangers, or the one that lets them in. */
  readonly decisive?: ListPassage;
}

export function relayVerdict({ scope }: Pick<Service, 'scope'>, instance: Instance, usage: Usage): RelayVerdict {
  const lists: ListPassage[] = [];
  const isLate = isDelayed(instance, scope);
  for (const name of LISTS) {
    const list = restrictionList(instance, usage, name, scope);
    if (!list) return { state: 'unknown', lists };
    lists.push({ name, list, passage: walk(list, { instance, usage, scope, list: name, isDelayed: isLate }) });
  }
  const guards = [lists[3]!, lists[4]!];
  if (!guards.some(({ list }) => hasWorkingGuard(list, instance, usage, scope))) {
    return { state: guards.every(({ list }) => list.isComplete) ? 'dead' : 'unknown', lists };
  }
  const refusing = lists.find(({ passage }) => passage.end === 'refused');
  if (refusing) return { state: 'closed', lists, decisive: refusing };
  if (!lists.every(({ list }) => list.isComplete)) return { state: 'unknown', lists };
  const permitting = guards.find(({ passage }) => passage.end === 'permitted') ?? guards[1]!;
  return { state: 'open', lists, decisive: permitting };
}

/**
 * Would smtpd(8) count a guard in this list? It looks at words, be they arguments of others, up to a bare `permit`; what
 * stands behind `warn_if_reject` it skips, and into classes it looks (`has_required` of `src/smtpd/smtpd_check.c`).
 */
export function hasWorkingGuard(
  list: RestrictionList,
  instance: Instance,
  usage: Usage,
  scope: Service['scope'],
  depth = 0,
): boolean {
  for (const { item, argument, isDry, kind, name } of list.entries) {
    for (const word of [isDry ? undefined : item, argument]) {
      const text = word?.text.toLowerCase();
      if (text === 'permit') return false;
      if (text !== undefined && isGuardWord(text)) return true;
    }
    if (isDry || kind !== 'class' || depth > 20) continue;
    const inner = restrictionList(instance, usage, name, scope);
    if (inner && hasWorkingGuard(inner, instance, usage, scope, depth + 1)) return true;
  }
  return false;
}

/** Do sender and recipient restrictions of the client and HELO lists work? (`smtpd_delay_reject`) */
export function isDelayed(instance: Instance, scope: Service['scope']): boolean {
  return isOn(instance, 'smtpd_delay_reject', scope) !== false;
}
