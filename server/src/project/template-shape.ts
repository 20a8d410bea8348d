/** What may become of the lines of a template: which may not come to be, and which may be followed by more. */

import { Cell, Memo } from '../base/reactive';
import type { LineChange, SourceDocument } from '../syntax/document';
import type { Line } from '../syntax/line';
import { hasTemplateMark } from '../syntax/template';
import { depthAfter, leftOpen, makesNames, withoutTags } from '../syntax/template-tags';
import type { InstanceFile } from './instance-file';

interface Shape {
  /** Lines that belong to a tag which an earlier line has opened. */
  readonly inside: ReadonlySet<Line>;
  /** Lines in branches and loops. */
  readonly conditional: ReadonlySet<Line>;
  /** Lines whose value goes on with rows that a branch or a loop makes. */
  readonly continued: ReadonlySet<Line>;
  /** Lines that an expression behind them may override, whatever their names. */
  readonly followed: ReadonlySet<Line>;
  readonly hasBlocks: boolean;
  readonly isOpen: boolean;
}

const NO_LINES: ReadonlySet<Line> = new Set();
const PLAIN: Shape = {
  inside: NO_LINES,
  conditional: NO_LINES,
  continued: NO_LINES,
  followed: NO_LINES,
  hasBlocks: false,
  isOpen: false,
};

/** The template that a file is, or is not. */
export class TemplateShape<Tree> {
  readonly #expressions = new Count();
  /** Lines that leave a tag open. */
  readonly #unclosed = new Count();
  /** Changes with every line, in a template. */
  readonly #lines = new Cell();
  readonly #shape = new Memo<Shape>(() => this.#find());

  constructor(
    private readonly file: InstanceFile,
    private readonly document: () => SourceDocument<Tree> | undefined,
    /** An installation completes the file, whether there are expressions in it or not. */
    private readonly isCompleted: () => boolean,
  ) {}

  change({ removed, added }: LineChange<unknown>): void {
    const wasTemplate = this.#expressions.number > 0;
    // Comments hold expressions too, and headings such as `##TLS##`.
    const marked = (lines: readonly Line[]): Line[] =>
      lines.filter(({ text }) => hasTemplateMark(text.replace(/^#+/, '')));
    const [gone, come] = [marked(removed), marked(added)];
    this.#expressions.add(come.length - gone.length);
    this.#unclosed.add(countUnclosed(come) - countUnclosed(gone));
    if (wasTemplate || this.#expressions.number > 0) this.#lines.touch();
  }

  /** Does the file hold template expressions? */
  get isTemplate(): boolean {
    return this.#expressions.isAny;
  }

  /** May lines of any name be added? */
  get isOpen(): boolean {
    return this.isCompleted() || this.#shape.value.isOpen;
  }

  /** Is every line that stands here a line of the file that comes to be, and no other? */
  get isFixed(): boolean {
    return !this.isOpen && !this.#shape.value.hasBlocks;
  }

  /** Is the line, or the end of an earlier one, a part of an expression? */
  isExpression(line: Line): boolean {
    return hasTemplateMark(line.text) || (this.#unclosed.isAny && this.#shape.value.inside.has(line));
  }

  /** Does the line come to be whatever the template is filled with? */
  isUnconditional(line: Line): boolean {
    return !this.#shape.value.conditional.has(line);
  }

  /** Does all of the line stand here? */
  isWhole(line: Line): boolean {
    return !this.#shape.value.continued.has(line);
  }

  /** Does what the line sets stay as it is, if the line comes to be? */
  isFinal(line: Line): boolean {
    return this.isWhole(line) && !this.#shape.value.followed.has(line);
  }

  #find(): Shape {
    if (!this.isTemplate) return PLAIN;
    this.#lines.read();
    const [conditional, continued, followed] = [new Set<Line>(), new Set<Line>(), new Set<Line>()];
    let depth = 0;
    let hasBlocks = false;
    let isOpen = false;
    /** The last line that sets something. */
    let last: Line | undefined;
    const above: Line[] = [];
    const inside = linesInTags(this.document()?.lines ?? []);
    for (const line of this.document()?.lines ?? []) {
      if (inside.has(line)) continue;
      const before = depth;
      depth = depthAfter(line.text, depth);
      if (depth > 0) hasBlocks = true;
      if (!line.isEntry) continue;
      const [row = ''] = line.text.split('\n', 1);
      if (makesNames(row, NAME_ENDS[this.file])) {
        isOpen = true;
        for (const one of above.splice(0)) followed.add(one);
      }
      if (hasTemplateMark(row) && withoutTags(row) === '') {
        if (last && line.logical.physicalLines > 1) continued.add(last);
        continue;
      }
      if (before > 0) conditional.add(line);
      above.push(line);
      last = line;
    }
    return { inside, conditional, continued, followed, hasBlocks, isOpen };
  }
}

/** Where the name ends that a row sets; of master.cf, the service and its type. Negative where the row sets nothing. */
const NAME_ENDS: Readonly<Record<InstanceFile, (row: string) => number>> = {
  main: (row) => row.indexOf('='),
  master: (row) => /^\S+\s+\S+(?=\s)/.exec(row)?.[0].length ?? -1,
};

/** More rows than this are hardly one tag, but one that somebody has forgotten to close. */
const MAX_TAG_LINES = 30;

/** Lines that begin inside a tag. */
function linesInTags(lines: Iterable<Line>): ReadonlySet<Line> {
  const inside = new Set<Line>();
  let awaited: string | undefined;
  let pending: Line[] = [];
  for (const line of lines) {
    if (awaited === undefined) {
      if (hasTemplateMark(line.text)) awaited = leftOpen(line.text);
      continue;
    }
    pending.push(line);
    const next = leftOpen(line.text, awaited);
    const isClosed = line.text.includes(awaited);
    if (isClosed) for (const one of pending) inside.add(one);
    if (isClosed || pending.length > MAX_TAG_LINES) {
      pending = [];
      awaited = isClosed ? next : undefined;
    }
  }
  return inside;
}

function countUnclosed(lines: readonly Line[]): number {
  return lines.filter(({ text }) => leftOpen(text) !== undefined).length;
}

/** A number of lines; its readers hear of it only when there are some where there were none, or back. */
class Count extends Cell {
  number = 0;

  add(more: number): void {
    const before = this.number > 0;
    this.number += more;
    if (this.number > 0 !== before) this.touch();
  }

  get isAny(): boolean {
    this.read();
    return this.number > 0;
  }
}
