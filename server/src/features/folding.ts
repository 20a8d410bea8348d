/** What can be folded away: continued entries, comments of several rows, services that are commented out. */

import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { continuesCommentedService, readCommentedService } from '../syntax/commented';
import { contentLength, type RowedLine } from '../syntax/document';
import type { FileContext } from './context';

/** Whole rows only, in the order of the file, none inside another; at most `limit`. */
export function folding({ file, document }: FileContext, limit = Infinity): FoldingRange[] {
  const folds = new Folds(limit);
  let comments: RowedLine<unknown>[] = [];
  const endComments = (): void => {
    if (comments.length > 0) foldComments(folds, comments, file === 'master');
    comments = [];
  };
  for (const place of document.rowedLines() as Iterable<RowedLine<unknown>>) {
    if (folds.isFull) break;
    if (place.line.kind === 'comment') {
      comments.push(place);
    } else {
      endComments();
      folds.add(place.row, lastRow(place));
    }
  }
  endComments();
  return folds.ranges;
}

class Folds {
  readonly ranges: FoldingRange[] = [];

  constructor(private readonly limit: number) {}

  get isFull(): boolean {
    return this.ranges.length >= this.limit;
  }

  /** Both rows are part of the range. One row alone is nothing to fold. */
  add(startLine: number, endLine: number, kind?: FoldingRangeKind): void {
    if (endLine <= startLine || this.isFull) return;
    this.ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
  }
}

/**
 * Comments that stand together make one range. In master.cf a service among them that has further lines makes a range
 * of its own, and so does what stands before and after it.
 */
function foldComments(folds: Folds, comments: readonly RowedLine<unknown>[], hasServices: boolean): void {
  const fold = (from: number, to: number): void => {
    if (from < to) folds.add(comments[from]!.row, lastRow(comments[to - 1]!), FoldingRangeKind.Comment);
  };
  let start = 0;
  for (let at = 0; hasServices && at < comments.length; at++) {
    const end = serviceEnd(comments, at);
    if (end === undefined) continue;
    fold(start, at);
    fold(at, end);
    start = end;
    at = end - 1;
  }
  fold(start, comments.length);
}

/** Index after a service that begins at `at`; undefined where none does, or where it has no further lines. */
function serviceEnd(comments: readonly RowedLine<unknown>[], at: number): number | undefined {
  const service = readCommentedService(comments[at]!.line.text);
  if (!service) return undefined;
  let end = at + 1;
  while (end < comments.length && continuesCommentedService(comments[end]!.line.text, service)) end++;
  return end > at + 1 ? end : undefined;
}

/** Row of the last character of a line that is not a line ending. */
function lastRow({ line, row }: RowedLine<unknown>): number {
  return line.height === 0 ? row : line.positionAt(contentLength(line.text), row).line;
}
