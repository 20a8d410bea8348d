/** Finds the place in what Postfix sees that a cursor is at, also where the line it is about to belong to goes on. */

import { isBlank, skip } from '../../base/characters';
import type { Position, Span } from '../../base/span';
import type { SourceDocument } from '../../syntax/document';
import type { Grammar, Line } from '../../syntax/line';
import { isVoid } from '../../syntax/logical-text';

/** The beginning of a row in which nothing stands: a new logical line would begin here. */
export interface RowStart {
  readonly kind: 'row-start';
  readonly position: Position;
}

/** Somewhere in a logical line, or in an indented row that would continue it. */
export interface Inside<Tree> {
  readonly kind: 'inside';
  readonly line: Line<Tree>;
  /** The logical text, with a blank where the cursor stands in a row of its own. */
  readonly text: string;
  readonly tree: Tree;
  /** Offset in `text`. */
  readonly offset: number;
  /** What the cursor's row holds of `text`. */
  readonly row: Span;
  /** The cursor, cut at the end of the row. */
  readonly position: Position;
}

export type Spot<Tree> = RowStart | Inside<Tree>;

/** Undefined in comments, in lines that Postfix drops, and before the indentation of a continuation. */
export function spotAt<Tree>(
  document: SourceDocument<Tree>,
  position: Position,
  grammar: Grammar<Tree>,
): Spot<Tree> | undefined {
  const point = document.pointAt(position);
  if (!point) return { kind: 'row-start', position: { line: 0, character: 0 } };
  const { line, offset } = point;
  const cursor = document.rangeOf(line, { start: offset, end: offset }).start;
  const isRowAfter = offset === line.text.length && line.text.endsWith('\n');
  if (isRowAfter || (line.kind === 'blank' && offset === 0)) return { kind: 'row-start', position: cursor };
  if (line.kind === 'blank') {
    const entry = entryBefore(document, line);
    return entry && withBlank(entry, entry.logical.text.length, cursor, grammar);
  }
  return line.isEntry ? spotInEntry(line, offset, cursor, grammar) : undefined;
}

function spotInEntry<Tree>(
  line: Line<Tree>,
  offset: number,
  position: Position,
  grammar: Grammar<Tree>,
): Spot<Tree> | undefined {
  const { text, logical, tree } = line;
  const rowStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const rowEnd = endOfRow(text, rowStart);
  if (isVoid(text, rowStart, rowEnd)) {
    if (skip(text, rowStart, rowEnd, isBlank) < rowEnd) return undefined;
    if (offset === rowStart) return { kind: 'row-start', position };
    const before = logical.physicalStarts.findLast((start) => start < rowStart) ?? 0;
    return withBlank(line, logical.toLogical(endOfRow(text, before)), position, grammar);
  }
  const at = logical.toLogical(offset);
  if (at === undefined || at > logical.text.length || (rowStart > 0 && offset === rowStart)) return undefined;
  // Editors end rows at a CR too, which Postfix may take for a part of a word.
  const start = offset === 0 ? 0 : Math.max(rowStart, text.lastIndexOf('\r', offset - 1) + 1);
  const carriageReturn = text.indexOf('\r', offset);
  const end = carriageReturn < 0 ? rowEnd : Math.min(carriageReturn, rowEnd);
  const row = { start: logical.toLogical(start) ?? 0, end: logical.toLogical(end) ?? logical.text.length };
  return { kind: 'inside', line, text: logical.text, tree, offset: at, row, position };
}

/** The line as it would be with a blank at the logical offset `at`, where a row of blanks stands. */
function withBlank<Tree>(
  line: Line<Tree>,
  at: number | undefined,
  position: Position,
  grammar: Grammar<Tree>,
): Inside<Tree> | undefined {
  const { text } = line.logical;
  if (at === undefined || at > text.length) return undefined;
  const extended = `${text.slice(0, at)} ${text.slice(at)}`;
  const row = { start: at, end: at + 1 };
  return { kind: 'inside', line, text: extended, tree: grammar(extended), offset: at + 1, row, position };
}

function endOfRow(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** The entry that an indented row at `line` would continue. */
function entryBefore<Tree>(document: SourceDocument<Tree>, line: Line<Tree>): Line<Tree> | undefined {
  const { pages } = document;
  let at = line.index;
  for (let page = line.page?.index ?? -1; page >= 0; page--) {
    const { lines } = pages[page]!;
    for (at = Math.min(at, lines.length) - 1; at >= 0; at--) {
      const { kind } = lines[at]!;
      if (kind === 'entry') return lines[at];
      if (kind === 'stray') return undefined;
    }
    at = Infinity;
  }
  return undefined;
}
