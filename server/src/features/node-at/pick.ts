/** Finds the token that a place belongs to. */

import type { Span } from '../../base/span';

/**
 * Index of the span that holds `offset`, or else of the one that ends there; -1 where none does. `spans` are in order and
 * do not overlap.
 */
export function pick(spans: readonly Span[], offset: number): number {
  const at = countFrom(spans, offset) - 1;
  return at >= 0 && offset <= spans[at]!.end ? at : -1;
}

/** How many of the spans begin at or before `offset`. */
export function countFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
