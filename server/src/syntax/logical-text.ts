/** What Postfix's reader makes of a logical line: one string, and the way back to the places in the file. */

import { isBlank, skip } from '../base/characters';
import type { Span } from '../base/span';

const HASH = 35;

/**
 * A logical line as Postfix sees it: physical lines joined without their line feeds, comments and empty lines between
 * them left out (readlline(3)), cut at the first NUL because the programs handle C strings.
 */
export class LogicalText {
  /**
   * @param text what Postfix sees
   * @param pieces pairs "offset in `text`, offset in the physical text" where the two begin to run in parallel; left
   *   out when the line has just one physical line, whose offsets are the same in both
   */
  private constructor(
    readonly text: string,
    private readonly pieces?: readonly number[],
  ) {}

  /** Joins the physical lines in `physical`, which may end with a line feed. */
  static of(physical: string): LogicalText {
    const firstBreak = physical.indexOf('\n');
    if (firstBreak < 0) return new LogicalText(beforeNul(physical));
    if (firstBreak === physical.length - 1) return new LogicalText(beforeNul(physical.slice(0, -1)));
    const pieces: number[] = [];
    const texts: string[] = [];
    let length = 0;
    for (let start = 0; start < physical.length;) {
      const found = physical.indexOf('\n', start);
      const end = found < 0 ? physical.length : found;
      if (!isVoid(physical, start, end)) {
        pieces.push(length, start);
        texts.push(physical.slice(start, end));
        length += end - start;
      }
      start = end + 1;
    }
    return new LogicalText(beforeNul(texts.join('')), pieces);
  }

  /** Where the logical `offset` stands in the physical text. At a joint: the end of the earlier line if `atEnd`. */
  toPhysical(offset: number, atEnd = false): number {
    const { pieces } = this;
    if (!pieces) return offset;
    let low = 0;
    let high = pieces.length / 2 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const begins = pieces[2 * middle]!;
      if (atEnd ? begins < offset : begins <= offset) low = middle;
      else high = middle - 1;
    }
    return offset - (pieces[2 * low] ?? 0) + (pieces[2 * low + 1] ?? 0);
  }

  /** The logical offset of a place in the physical text; undefined inside a comment or a line ending. */
  toLogical(physicalOffset: number): number | undefined {
    const { pieces, text } = this;
    if (!pieces) return physicalOffset <= text.length ? physicalOffset : undefined;
    for (let i = pieces.length - 2; i >= 0; i -= 2) {
      const physicalStart = pieces[i + 1]!;
      if (physicalStart > physicalOffset) continue;
      const offset = pieces[i]! + physicalOffset - physicalStart;
      const end = i + 2 < pieces.length ? pieces[i + 2]! : text.length;
      return offset <= Math.min(end, text.length) ? offset : undefined;
    }
    return undefined;
  }

  /** A logical span's physical span. It may cover comments that stand between two physical lines. */
  spanToPhysical(span: Span): Span {
    const start = this.toPhysical(span.start);
    return { start, end: span.end <= span.start ? start : this.toPhysical(span.end, true) };
  }

  /** Number of physical lines that hold text. */
  get physicalLines(): number {
    return this.pieces ? this.pieces.length / 2 : 1;
  }

  /** Physical offsets where lines with text begin. */
  get physicalStarts(): readonly number[] {
    return this.pieces ? this.pieces.filter((_, i) => i % 2 === 1) : [0];
  }
}

function beforeNul(text: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}

/** True where the physical line adds nothing: all blanks, or a comment at any indentation. */
export function isVoid(text: string, start: number, end: number): boolean {
  const at = skip(text, start, end, isBlank);
  return at === end || text.charCodeAt(at) === HASH;
}
