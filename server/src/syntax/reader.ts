/** Postfix's reader of logical lines (`src/util/readlline.c`): text to lines. Loses nothing, never fails. */

import { isBlank } from '../base/characters';
import { countRows, Line, type Grammar, type LineKind } from './line';
import { isVoid } from './logical-text';

/**
 * Splits `text` into logical lines and the lines between them.
 *
 * A logical line begins with a non-blank in the first column and goes on over physical lines that begin with a blank.
 * Comments and empty lines do not end it, but belong to it only when a continuation follows them.
 */
export function readLines<Tree>(text: string, grammar: Grammar<Tree>): Line<Tree>[] {
  const lines: Line<Tree>[] = [];
  const add = (kind: LineKind, start: number, end: number): void => {
    const piece = text.slice(start, end);
    lines.push(new Line(kind, piece, countRows(piece), grammar));
  };

  let kind: 'entry' | 'stray' | undefined; // of the logical line under way
  let entryStart = 0;
  let entryEnd = 0;
  /** Ends the logical line under way; the void lines after it stand for themselves. */
  const close = (end: number): void => {
    if (kind) add(kind, entryStart, entryEnd);
    addVoidLines(text, entryEnd, end, add);
    kind = undefined;
  };

  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    if (!isVoid(text, start, found < 0 ? end : found)) {
      const indented = isBlank(text.charCodeAt(start));
      if (!indented || !kind) {
        close(start);
        kind = indented ? 'stray' : 'entry';
        entryStart = start;
      }
      entryEnd = end;
    }
    start = end;
  }
  close(text.length);
  return lines;
}

function addVoidLines(
  text: string,
  from: number,
  to: number,
  add: (kind: LineKind, start: number, end: number) => void,
): void {
  for (let start = from; start < to;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found >= to ? to : found + 1;
    add(isComment(text, start, end) ? 'comment' : 'blank', start, end);
    start = end;
  }
}

function isComment(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end;
}
