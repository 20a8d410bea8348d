/** Tells whether a list has an item already. */

import type { ValuePlace } from './place';

export type WordComparison = (a: string, b: string) => boolean;

export function compareWords(ignoreCase = false): WordComparison {
  return ignoreCase ? (a, b) => a.toLowerCase() === b.toLowerCase() : (a, b) => a === b;
}

/** Is `item` in the list, at another place than the cursor's? */
export function isPresent({ others }: ValuePlace, item: string, same: WordComparison = compareWords()): boolean {
  return others.some(({ text }) => same(text, item));
}
