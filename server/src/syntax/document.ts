/** The text of one file as lines, kept up to date at the cost of what an edit touches. */

import type { Position, Range, Span } from '../base/span';
import type { Grammar, Line } from './line';
import { Pages, type Page, type Place } from './pages';
import { readLines } from './reader';

/** What an edit did: lines that are gone, and the lines in their place. */
export interface LineChange<Tree> {
  readonly removed: readonly Line<Tree>[];
  readonly added: readonly Line<Tree>[];
}

/** Called after every change of the text. */
export type ChangeListener<Tree> = (change: LineChange<Tree>) => void;

/** Where in the document an offset or position leads. */
export interface LinePoint<Tree> {
  readonly line: Line<Tree>;
  /** Offset in `line.text`. */
  readonly offset: number;
}

/** A line and the row of its first character. */
export interface RowedLine<Tree> {
  readonly line: Line<Tree>;
  readonly row: number;
}

/**
 * A main.cf, a master.cf, or any other file that the common reader reads. Lossless: the texts of all lines, joined,
 * are the text of the file.
 */
export class SourceDocument<Tree = unknown> {
  #lines: Pages<Tree>;
  #listeners = new Set<ChangeListener<Tree>>();

  constructor(
    text: string,
    private readonly grammar: Grammar<Tree>,
  ) {
    this.#lines = new Pages(readLines(text, grammar));
  }

  /** All lines in order. */
  get lines(): Iterable<Line<Tree>> {
    return this.#lines;
  }

  /** Lines that have a row between `firstRow` and `lastRow`, each with its row, at no cost for the rows before. */
  *rowedLines(firstRow = 0, lastRow = Infinity): Iterable<RowedLine<Tree>> {
    const first = this.#lines.placeOfRow(firstRow);
    if (!first) return;
    let row = first.firstRow;
    let { index } = first;
    for (let page = first.page; page < this.pages.length; page++, index = 0) {
      const { lines } = this.pages[page]!;
      for (; index < lines.length; index++) {
        if (row > lastRow) return;
        const line = lines[index]!;
        yield { line, row };
        row += line.height;
      }
    }
  }

  /** The lines in runs of a few hundred, for whoever keeps something for each run. */
  get pages(): readonly Page<Tree>[] {
    return this.#lines.pages;
  }

  get text(): string {
    return Array.from(this.#lines, ({ text }) => text).join('');
  }

  /** Number of line endings; editors show one row more. */
  get height(): number {
    return this.#lines.height;
  }

  onChange(listener: ChangeListener<Tree>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The line at a position, and the offset in it; undefined only in an empty document. */
  pointAt({ line: row, character }: Position): LinePoint<Tree> | undefined {
    const place = this.#lines.placeOfRow(row);
    const line = place && this.#lines.at(place);
    return line && { line, offset: line.offsetAt(row - place.firstRow, character) };
  }

  rowOf(line: Line<Tree>): number {
    return this.#lines.rowOf(line);
  }

  /** Negative where `a` stands before `b`. Both must be lines of this document. */
  compare(a: Line<Tree>, b: Line<Tree>): number {
    return this.#lines.compare(a, b);
  }

  /** Range of a span of a line's physical text. Whoever knows the line's row saves the search for it. */
  rangeOf(
    line: Line<Tree>,
    physical: Span = { start: 0, end: contentLength(line.text) },
    row: number = this.rowOf(line),
  ): Range {
    return { start: line.positionAt(physical.start, row), end: line.positionAt(physical.end, row) };
  }

  /** Range of a span of what Postfix sees of a line (`line.logical.text`), as the trees give it. */
  rangeOfLogical(line: Line<Tree>, logical: Span, row?: number): Range {
    return this.rangeOf(line, line.physical(logical), row);
  }

  /** The text in a range; what stands outside the document is left out. */
  textIn({ start, end }: Range): string {
    const first = this.#lines.placeOfRow(start.line);
    const last = this.#lines.placeOfRow(end.line);
    if (!first || !last) return '';
    const from = this.pointAt(start)!;
    const to = this.pointAt(end)!;
    if (from.line === to.line) return from.line.text.slice(from.offset, to.offset);
    const parts = [from.line.text.slice(from.offset)];
    for (let place = this.#lines.after(first); place; place = this.#lines.after(place)) {
      const line = this.#lines.at(place)!;
      if (line === to.line) break;
      parts.push(line.text);
    }
    return parts.join('') + to.line.text.slice(0, to.offset);
  }

  /** Replaces the whole text. */
  reset(text: string): void {
    const removed = [...this.#lines];
    for (const line of removed) line.page = undefined;
    this.#lines = new Pages(readLines(text, this.grammar));
    this.#tell({ removed, added: [...this.#lines] });
  }

  /** Replaces the text in `range`, as editors tell it. Reads again only the logical lines that the edit touches. */
  edit(range: Range, text: string): void {
    const ordered = comesBefore(range.end, range.start) ? { start: range.end, end: range.start } : range;
    const first = this.#lines.placeOfRow(ordered.start.line);
    const last = this.#lines.placeOfRow(ordered.end.line);
    const from = this.pointAt(ordered.start);
    const to = this.pointAt(ordered.end);
    if (!first || !last || !from || !to) return this.reset(text);
    this.#splice(first, last, from.line.text.slice(0, from.offset) + text + to.line.text.slice(to.offset));
  }

  #splice(from: Place, to: Place, text: string): void {
    let first = from;
    let last = to;
    let window = text;
    let lines = readLines(window, this.grammar);
    const startsIndented = lines.find(isLogical)?.kind === 'stray';
    if (startsIndented) {
      // A continuation belongs to the logical line before it, over any comments between.
      let place = this.#lines.before(first);
      while (place) {
        first = place;
        window = this.#lines.at(place)!.text + window;
        if (isLogical(this.#lines.at(place)!)) break;
        place = this.#lines.before(place);
      }
    }
    const follower = lines.some(isLogical) ? this.#strayAfter(last) : undefined;
    if (follower) {
      // What no entry preceded before the edit continues one now.
      for (let place = this.#lines.after(last)!; ; place = this.#lines.after(place)!) {
        window += this.#lines.at(place)!.text;
        last = place;
        if (this.#lines.at(place) === follower) break;
      }
    }
    if (startsIndented || follower) lines = readLines(window, this.grammar);
    this.#tell({ removed: this.#lines.replace(first, last, lines), added: lines });
  }

  /** The stray line next after `place`, if just comments and empty lines stand between. */
  #strayAfter(place: Place): Line<Tree> | undefined {
    for (let next = this.#lines.after(place); next; next = this.#lines.after(next)) {
      const line = this.#lines.at(next)!;
      if (isLogical(line)) return line.kind === 'stray' ? line : undefined;
    }
    return undefined;
  }

  #tell(change: LineChange<Tree>): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function isLogical(line: Line): boolean {
  return line.kind === 'entry' || line.kind === 'stray';
}

function comesBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Length without the line ending at the end. */
export function contentLength(text: string): number {
  const lf = text.endsWith('\n') ? 1 : 0;
  return text.length - lf - (text.charCodeAt(text.length - lf - 1) === 13 ? 1 : 0);
}
