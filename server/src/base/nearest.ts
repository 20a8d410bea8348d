/** Finds the names that a misspelt one most likely means. */

import { distance } from 'fastest-levenshtein';

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
  const limit = limitFor(text);
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

/** Tells in no time which of many names cannot be near to a text. */
export class NameFilter {
  readonly #names: readonly { readonly name: string; readonly characters: number }[];

  constructor(names: Iterable<string>) {
    this.#names = Array.from(names, (name) => ({ name, characters: charactersOf(name) }));
  }

  /** Names that differ from `text` in `letters` letters at most, and some that differ in more. */
  *within(text: string, letters: number): Iterable<string> {
    const characters = charactersOf(text);
    for (const one of this.#names) {
      if (Math.abs(one.name.length - text.length) > letters) continue;
      // One letter for another is one that is gone and one that has come.
      if (countBits(one.characters ^ characters) <= 2 * letters) yield one.name;
    }
  }
}

/** Which characters there are, 32 kinds of them. */
function charactersOf(text: string): number {
  let characters = 0;
  for (let at = 0; at < text.length; at++) characters |= 1 << (text.charCodeAt(at) & 31);
  return characters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Up to `count` candidates for whoever asks about a name that does not exist, best first: those that hold `text` as a
 * part, and those that are spelt alike. Something is always found where there are candidates, unless at most `limit`
 * letters may differ.
 */
export function closestNames(text: string, candidates: Iterable<string>, count: number, limit = Infinity): string[] {
  const asked = text.slice(0, MAX_LENGTH).toLowerCase();
  const scored = [...new Set(candidates)].map((name): [score: number, name: string] => {
    const lower = name.toLowerCase();
    const far = difference(asked, lower);
    const holds = asked.length > 2 && (lower.includes(asked) || asked.includes(lower));
    return [holds ? Math.min(far, limitFor(asked) + far / MAX_LENGTH) : far, name];
  });
  return scored
    .filter(([score]) => score <= limit)
    .sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))
    .slice(0, count)
    .map(([, name]) => name);
}

function limitFor(text: string): number {
  return text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 4));
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
