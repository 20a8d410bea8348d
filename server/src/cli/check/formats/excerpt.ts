/** The row that a problem stands in, as a terminal can show it, with a marker under the place. */

import type { Range } from '../../../base/span';
import { visible } from './visible';

/** Columns that a character takes. */
export type WidthOf = (character: string) => number;

export interface Excerpt {
  readonly row: string;
  /** Blanks, and one `^` or more. */
  readonly marker: string;
}

const TAB_WIDTH = 4;
const ELLIPSIS = '…';
/** What stands before a place is shown for so many columns at most when a row has to be cut. */
const MOST_BEFORE = 24;
/** Of a longer row, only what is around the place is looked at. */
const LONG = 4000;

/** One character as it is shown. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** In the row as it is in the file. */
  readonly offset: number;
}

/** @param row the text of the first row of `range`, without a line ending */
export function excerpt(row: string, { start, end }: Range, width: number, widthOf: WidthOf): Excerpt {
  const last = end.line > start.line ? row.trimEnd().length : end.character;
  if (row.length <= width && /^[ -~]*$/.test(row)) {
    return { row, marker: markerAt(start.character, last - start.character) };
  }
  const begin = row.length > LONG ? Math.max(0, start.character - LONG / 2) : 0;
  const cells = cellsOf(row.slice(begin, begin + LONG), begin, widthOf);
  const from = indexAt(cells, start.character);
  const to = Math.max(from, indexAt(cells, last));
  const { first, behind } = windowOf(cells, from, to, width);
  const lead = first > 0 || begin > 0 ? ELLIPSIS : '';
  const tail = behind < cells.length || begin + LONG < row.length ? ELLIPSIS : '';
  const text = cells.slice(first, behind).map((cell) => cell.text);
  const before = lead.length + widthIn(cells, first, from);
  const marked = widthIn(cells, from, Math.min(to, behind));
  return { row: lead + text.join('') + tail, marker: markerAt(before, marked) };
}

function markerAt(before: number, width: number): string {
  return ' '.repeat(before) + '^'.repeat(Math.max(1, width));
}

/** @param begin where `text` begins in the row */
function cellsOf(text: string, begin: number, widthOf: WidthOf): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = begin;
  let column = 0;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : visible(character);
    const width = /^[ -~]*$/.test(shown) ? shown.length : widthOf(shown);
    cells.push({ text: shown, width, offset });
    offset += character.length;
    column += width;
  }
  return cells;
}

function indexAt(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex((cell) => cell.offset >= offset);
  return found < 0 ? cells.length : found;
}

/** The cells to show: all, or those around the place. */
function windowOf(cells: readonly Cell[], from: number, to: number, width: number): { first: number; behind: number } {
  if (widthIn(cells, 0, cells.length) <= width) return { first: 0, behind: cells.length };
  const room = width - 2; // for what tells that something is missing
  let first = 0;
  if (widthIn(cells, 0, to) > room) {
    const before = Math.max(0, Math.min(MOST_BEFORE, room - widthIn(cells, from, to)));
    first = from;
    while (first > 0 && widthIn(cells, first - 1, from) <= before) first--;
  }
  let behind = first;
  for (let taken = 0; behind < cells.length; behind++) {
    taken += cells[behind]!.width;
    if (taken > room) break;
  }
  return { first, behind };
}

function widthIn(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += cells[at]!.width;
  return sum;
}
