/**
 * Turns what each release has into histories: one entry for every release that differs from the one before it in order of
 * version, so that the last entry not newer than a version is the one in force.
 */
import type { ParameterState } from '../../server/src/knowledge/facts.js';
import { sinceOf, type Release } from './releases.mjs';
import type { Facts, Snapshot } from './snapshot.mjs';

/** A release and what it has. */
export interface Edition {
  readonly release: Release;
  readonly snapshot: Snapshot;
}

/** Begins with the first edition that has the thing; `absent` marks later ones that do not. */
export function historyOf(
  editions: readonly Edition[],
  factsIn: (snapshot: Snapshot) => Facts | undefined,
): ParameterState[] {
  const history: ParameterState[] = [];
  let before: string | undefined;
  for (const { release, snapshot } of editions) {
    const facts = factsIn(snapshot);
    const now = JSON.stringify(facts);
    if (now === before) continue;
    history.push({ since: sinceOf(release), ...(facts ?? { absent: true }) });
    before = now;
  }
  return history;
}

/** All names that occur in any edition, sorted. */
export function namesIn(
  editions: readonly Edition[],
  mapOf: (snapshot: Snapshot) => ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set(editions.flatMap(({ snapshot }) => [...mapOf(snapshot).keys()]))].sort();
}
