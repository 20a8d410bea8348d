/** Puts tokens into the form of the protocol: five numbers each, relative to the token before. */

import type { Line } from '../../syntax/line';
import type { Mark } from './legend';

const LF = 10;
const CR = 13;

export class TokenEncoder {
  readonly data: number[] = [];
  #row = 0;
  #column = 0;

  /** Rows from `firstRow` to `lastRow` are wanted. */
  constructor(
    private readonly firstRow: number,
    private readonly lastRow: number,
  ) {}

  /** Adds the tokens of a line. Lines must come in their order; of marks that overlap, the first one stays. */
  add(line: Line, row: number, marks: Mark[]): void {
    marks.sort((a, b) => a.start - b.start);
    let end = 0;
    for (const mark of marks) {
      if (mark.start < end) continue;
      this.#addMark(line, row, mark);
      end = Math.max(mark.end, mark.start);
    }
  }

  /** Tokens may not go over the end of a row, but what Postfix sees as one text may. */
  #addMark(line: Line, row: number, mark: Mark): void {
    for (let at = mark.start; at < mark.end;) {
      const start = line.logical.toPhysical(at);
      const end = rowEnd(line.text, start, start + mark.end - at);
      if (end > start) this.#emit(row, line, start, end, mark);
      // A carriage return ends a row in the editor and is an ordinary blank for Postfix; a line feed it does not see.
      at += end - start + (line.text.charCodeAt(end) === CR || end === start ? 1 : 0);
    }
  }

  #emit(firstRow: number, line: Line, start: number, end: number, { type, modifiers }: Mark): void {
    const { line: row, character } = line.positionAt(start, firstRow);
    if (row < this.firstRow || row > this.lastRow) return;
    const column = row === this.#row ? character - this.#column : character;
    this.data.push(row - this.#row, column, end - start, type, modifiers);
    this.#row = row;
    this.#column = character;
  }
}

function rowEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  return end;
}
