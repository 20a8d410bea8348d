/** One line of a document as its reader sees it, with the tree that its grammar makes of it. */

import type { Position, Span } from '../base/span';
import { LogicalText } from './logical-text';
import type { Page } from './pages';

/**
 * - `entry`: a logical line that begins in the first column
 * - `stray`: a logical line that begins with a blank because no entry stands before it; Postfix drops it with a warning
 * - `comment`, `blank`: a physical line that adds nothing, and stands between two logical lines
 */
export type LineKind = 'entry' | 'stray' | 'comment' | 'blank';

/** Turns what Postfix sees of a logical line into a tree. Never throws. */
export type Grammar<Tree> = (text: string) => Tree;

/**
 * A logical line with the comments inside it, or a line between logical lines. Never changes: an edit replaces it. So
 * whatever is computed from its text alone may be kept as long as the line itself.
 */
export class Line<Tree = unknown> {
  /** The page that holds this line; undefined once an edit has replaced it. */
  page: Page<Tree> | undefined;
  /** Place in the page. */
  index = 0;
  #logical: LogicalText | undefined;
  #tree: Tree | undefined;
  #rowStarts: readonly number[] | undefined;

  /**
   * @param text all characters, line endings included
   * @param height how many line endings `text` has, as editors count: LF, CRLF, or CR alone
   */
  constructor(
    readonly kind: LineKind,
    readonly text: string,
    readonly height: number,
    private readonly grammar: Grammar<Tree>,
  ) {}

  get logical(): LogicalText {
    return (this.#logical ??= LogicalText.of(this.text));
  }

  /** What the grammar makes of this line. Spans in it are offsets in `logical.text`. */
  get tree(): Tree {
    return (this.#tree ??= this.grammar(this.logical.text));
  }

  /** True for a line that Postfix reads something from. */
  get isEntry(): boolean {
    return this.kind === 'entry';
  }

  /** Offset of row `row` (0: the line's first) and column `character`, which is cut at the end of the row. */
  offsetAt(row: number, character: number): number {
    const starts = this.rowStarts;
    const start = starts[Math.min(row, starts.length - 1)]!;
    if (row >= starts.length) return this.text.length;
    const end = row + 1 < starts.length ? starts[row + 1]! : this.text.length;
    return Math.max(start, Math.min(start + character, contentEnd(this.text, start, end)));
  }

  /** Row and column of an offset in {@link text}. `row` is that of the line's first character; 0 tells relative rows. */
  positionAt(offset: number, row = 0): Position {
    if (offset >= this.text.length && endsRow(this.text)) return { line: row + this.height, character: 0 };
    const starts = this.rowStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: row + low, character: offset - starts[low]! };
  }

  /** Physical span of a logical one. */
  physical(span: Span): Span {
    return this.logical.spanToPhysical(span);
  }

  private get rowStarts(): readonly number[] {
    if (this.#rowStarts) return this.#rowStarts;
    if (this.height === 0 || (this.height === 1 && endsRow(this.text))) return SINGLE_ROW;
    return (this.#rowStarts = rowStartsOf(this.text));
  }
}

const SINGLE_ROW: readonly number[] = [0];
const LF = 10;
const CR = 13;

function endsRow(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === LF || last === CR;
}

/** Starts of rows; what follows the last line ending counts only if it has characters. */
function rowStartsOf(text: string): readonly number[] {
  const starts = [0];
  const ending = /\r\n|\r|\n/g;
  while (ending.test(text)) {
    if (ending.lastIndex < text.length) starts.push(ending.lastIndex);
  }
  return starts;
}

/** End of a row without its line ending. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === LF) at--;
  if (at > start && text.charCodeAt(at - 1) === CR) at--;
  return at;
}

/** How many line endings editors see in `text`. */
export function countRows(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LF) count++;
  }
  return count;
}
