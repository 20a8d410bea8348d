/** A long sequence of lines in pages, so that finding or replacing one costs little however long the sequence is. */

import type { Line } from './line';

/** Lines a page may hold. Between 128 and 1024 makes no difference that can be measured; see `npm run bench`. */
const PAGE_CAPACITY = 256;

/** A run of lines. */
export class Page<Tree> {
  /** Place among the pages, and the row its first line stands in; right only after {@link Pages.settle}. */
  index = 0;
  firstRow = 0;
  /** Rows that end in this page. */
  height = 0;

  constructor(readonly lines: Line<Tree>[]) {
    for (const [at, line] of lines.entries()) {
      line.page = this;
      line.index = at;
      this.height += line.height;
    }
  }
}

/** Where a line is. */
export interface Place {
  readonly page: number;
  readonly index: number;
}

export class Pages<Tree> {
  #pages: Page<Tree>[] = [];
  /** Pages before this one have a right `index` and `firstRow`. */
  #settled = 0;

  constructor(lines: readonly Line<Tree>[]) {
    for (let at = 0; at < lines.length; at += PAGE_CAPACITY) {
      this.#pages.push(new Page(lines.slice(at, at + PAGE_CAPACITY)));
    }
  }

  get pages(): readonly Page<Tree>[] {
    return this.#pages;
  }

  /** Line endings in all. */
  get height(): number {
    const last = this.#pages.at(-1);
    if (!last) return 0;
    this.settle(this.#pages.length - 1);
    return last.firstRow + last.height;
  }

  *[Symbol.iterator](): IterableIterator<Line<Tree>> {
    for (const page of this.#pages) yield* page.lines;
  }

  at(place: Place): Line<Tree> | undefined {
    return this.#pages[place.page]?.lines[place.index];
  }

  /** The place before `place`, or undefined at the beginning. */
  before({ page, index }: Place): Place | undefined {
    if (index > 0) return { page, index: index - 1 };
    return page > 0 ? { page: page - 1, index: this.#pages[page - 1]!.lines.length - 1 } : undefined;
  }

  /** The place after `place`, or undefined at the end. */
  after({ page, index }: Place): Place | undefined {
    if (index + 1 < this.#pages[page]!.lines.length) return { page, index: index + 1 };
    return page + 1 < this.#pages.length ? { page: page + 1, index: 0 } : undefined;
  }

  get last(): Place | undefined {
    const page = this.#pages.length - 1;
    return page < 0 ? undefined : { page, index: this.#pages[page]!.lines.length - 1 };
  }

  /** Place and row of the line that holds `row`; the last line for rows past the end; undefined when there is none. */
  placeOfRow(row: number): (Place & { readonly firstRow: number }) | undefined {
    const pages = this.#pages;
    if (pages.length === 0) return undefined;
    this.settle(pages.length - 1);
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pages[middle]!.firstRow <= row) low = middle;
      else high = middle - 1;
    }
    const { lines } = pages[low]!;
    let { firstRow } = pages[low]!;
    for (let index = 0; index < lines.length; index++) {
      const { height } = lines[index]!;
      if (row < firstRow + height || index === lines.length - 1) return { page: low, index, firstRow };
      firstRow += height;
    }
    return undefined;
  }

  placeOf(line: Line<Tree>): Place | undefined {
    if (!line.page) return undefined;
    this.settle(this.#pages.length - 1);
    return { page: line.page.index, index: line.index };
  }

  /** Negative where `a` stands before `b`. */
  compare(a: Line<Tree>, b: Line<Tree>): number {
    if (a.page === b.page) return a.index - b.index;
    this.settle(this.#pages.length - 1);
    return (a.page?.index ?? 0) - (b.page?.index ?? 0);
  }

  /** Row of a line's first character. */
  rowOf(line: Line<Tree>): number {
    const { page } = line;
    if (!page) return 0;
    this.settle(this.#pages.length - 1);
    let row = page.firstRow;
    for (let at = 0; at < line.index; at++) row += page.lines[at]!.height;
    return row;
  }

  /** Replaces the lines from `first` to `last`, both included, by `added`; returns those replaced. */
  replace(first: Place, last: Place, added: readonly Line<Tree>[]): Line<Tree>[] {
    const pages = this.#pages;
    const head = pages[first.page]!.lines.slice(0, first.index);
    const tail = pages[last.page]!.lines.slice(last.index + 1);
    const touched = pages.slice(first.page, last.page + 1);
    const removed = touched.flatMap(({ lines }) => lines).slice(first.index);
    removed.length -= tail.length;
    for (const line of removed) line.page = undefined;
    const lines = [...head, ...added, ...tail];
    const fresh: Page<Tree>[] = [];
    for (let at = 0; at < lines.length; at += PAGE_CAPACITY) fresh.push(new Page(lines.slice(at, at + PAGE_CAPACITY)));
    pages.splice(first.page, touched.length, ...fresh);
    this.#settled = Math.min(this.#settled, first.page);
    this.#mergeSmall(first.page, fresh.length);
    return removed;
  }

  /** Keeps pages from becoming many and tiny, which an adversary could reach by deleting here and there. */
  #mergeSmall(from: number, count: number): void {
    const pages = this.#pages;
    for (let at = Math.min(from + count, pages.length - 1); at > Math.max(0, from - 1); at--) {
      const left = pages[at - 1];
      const right = pages[at];
      if (!left || !right || left.lines.length + right.lines.length > PAGE_CAPACITY / 2) continue;
      pages.splice(at - 1, 2, new Page([...left.lines, ...right.lines]));
      this.#settled = Math.min(this.#settled, at - 1);
    }
  }

  /** Brings `index` and `firstRow` of the pages up to `last` up to date. */
  settle(last: number): void {
    const pages = this.#pages;
    for (let at = this.#settled; at <= last; at++) {
      const before = pages[at - 1];
      pages[at]!.index = at;
      pages[at]!.firstRow = before ? before.firstRow + before.height : 0;
    }
    this.#settled = Math.max(this.#settled, last + 1);
  }
}
