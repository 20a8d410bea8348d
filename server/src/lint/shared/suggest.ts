/** Finds the name that a misspelt one most likely means. */

import { distance } from 'fastest-levenshtein';
import type { Instance } from '../../project/instance';

/** Longer than any name; keeps hostile text from costing time. */
const MAX_LENGTH = 100;

/** A word that differs in letter case alone is nearer than any other. */
const OTHER_CASE = 0.5;

/**
 * The candidate nearest to `text`; undefined where none is near: more than two letters, and more than a quarter of
 * them, differ. Short words may differ in one letter only. Two neighbours that have changed places count as one letter.
 */
export function nearestName(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  const limit = text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 4));
  const lower = text.toLowerCase();
  let nearest: string | undefined;
  let least = limit + OTHER_CASE;
  for (const candidate of candidates) {
    if (candidate === text || Math.abs(candidate.length - text.length) > limit) continue;
    const far = difference(lower, candidate.toLowerCase());
    const score = text.startsWith(candidate[0] ?? '') ? far : far + OTHER_CASE;
    if (far <= limit && far < candidate.length && (score < least || (nearest === undefined && score <= least))) {
      least = score;
      nearest = candidate;
    }
  }
  return nearest;
}

/**
 * The parameter nearest to `name`: one that Postfix of this version knows, or one that main.cf sets. Depends on the whole
 * instance, so ask for it in fixes and not in checks.
 *
 * @param except a name that will not do, for instance that of the setting itself
 */
export function nearestParameter(name: string, instance: Instance, except?: string): string | undefined {
  return nearestName(name, parameterNames(instance, except));
}

function* parameterNames({ edition, names }: Instance, except: string | undefined): Iterable<string> {
  for (const parameter of edition.parameters) {
    if (parameter.class === 'builtin' && parameter.name !== except) yield parameter.name;
  }
  for (const name of names.definedNames()) if (name !== except) yield name;
}

function difference(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b);
}

/** Do the two differ just in neighbours that have changed places? */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length;
}
