/** Who sets and who mentions a name, in main.cf and master.cf together. */

import { Cell } from '../base/reactive';
import { forEachReadReference } from '../syntax/expression';
import type { MainDocument, MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import type { Value } from '../syntax/value';

const NO_LINES: readonly never[] = [];
const NO_SET: ReadonlySet<never> = new Set<never>();

/**
 * What is known of one name. Most names have a definition or two and nothing else. The entry is the cell of who sets the
 * name; who mentions it is a cell apart, since a name that everybody mentions has as many readers.
 */
class NameEntry extends Cell {
  /** Lines of main.cf that set it, in the order of the file. */
  definitions: readonly MainLine[] = NO_LINES;
  #mentionsCell: Cell | undefined;
  /** Lines of main.cf whose value has `$name`. */
  #mentions: Set<MainLine> | undefined;
  /** Lines of master.cf with `-o name=…`. */
  #overrides: Set<MasterLine> | undefined;
  /** Lines of master.cf with `$name` in the value of an `-o`. */
  #overrideMentions: Set<MasterLine> | undefined;

  get mentions(): ReadonlySet<MainLine> {
    return this.#mentions ?? NO_SET;
  }

  get overrides(): ReadonlySet<MasterLine> {
    return this.#overrides ?? NO_SET;
  }

  get overrideMentions(): ReadonlySet<MasterLine> {
    return this.#overrideMentions ?? NO_SET;
  }

  /** Adds a definition at its place among the others. */
  define(line: MainLine, at: number): void {
    // A list of its own for the one definition that most names have: shared arrays and growing ones cost more memory.
    if (this.definitions.length === 0) this.definitions = [line];
    else (this.definitions as MainLine[]).splice(at, 0, line);
    this.touch();
  }

  undefine(line: MainLine): void {
    (this.definitions as MainLine[]).splice(this.definitions.indexOf(line), 1);
    this.touch();
  }

  /** To be called before looking at `mentions` or `overrideMentions`. */
  readMentions(): void {
    (this.#mentionsCell ??= new Cell()).read();
  }

  mention(line: MainLine, isThere: boolean): void {
    this.#mentions = withLine(this.#mentions, line, isThere);
    this.#mentionsCell?.touch();
  }

  override(line: MasterLine, isThere: boolean): void {
    this.#overrides = withLine(this.#overrides, line, isThere);
    this.touch();
  }

  mentionInOverride(line: MasterLine, isThere: boolean): void {
    this.#overrideMentions = withLine(this.#overrideMentions, line, isThere);
    this.#mentionsCell?.touch();
  }

  get isEmpty(): boolean {
    const uses = this.definitions.length + this.mentions.size + this.overrides.size + this.overrideMentions.size;
    return uses === 0 && !this.observed && !this.#mentionsCell?.observed;
  }
}

function withLine<L>(lines: Set<L> | undefined, line: L, isThere: boolean): Set<L> | undefined {
  if (isThere) return (lines ?? new Set()).add(line);
  lines?.delete(line);
  return lines && lines.size > 0 ? lines : undefined;
}

/** Index of names; kept up to date line by line. All questions are noted for whoever is being computed. */
export class NameIndex {
  readonly #entries = new Map<string, NameEntry>();
  #mainDocument: MainDocument | undefined;

  /** Lines of main.cf that set `name`; the last is the one in force. */
  definitions(name: string): readonly MainLine[] {
    return this.#read(name).definitions;
  }

  /** Lines of main.cf whose values mention `$name`, overridden ones included. */
  mentions(name: string): ReadonlySet<MainLine> {
    return this.#readMentions(name).mentions;
  }

  /** Lines of master.cf that set `name` with `-o`. */
  overrides(name: string): ReadonlySet<MasterLine> {
    return this.#read(name).overrides;
  }

  /** Lines of master.cf with an `-o` whose value mentions `$name`. */
  overrideMentions(name: string): ReadonlySet<MasterLine> {
    return this.#readMentions(name).overrideMentions;
  }

  /** Names that main.cf sets. Not noted: ask for each name. */
  *definedNames(): Iterable<string> {
    for (const [name, { definitions }] of this.#entries) if (definitions.length > 0) yield name;
  }

  /** Names that values mention and main.cf does not set. Not noted: ask for each name. */
  *unsetMentions(): Iterable<string> {
    for (const [name, { definitions, mentions, overrideMentions }] of this.#entries) {
      if (definitions.length === 0 && mentions.size + overrideMentions.size > 0) yield name;
    }
  }

  /** The document that lines of main.cf are ordered by. */
  set mainDocument(document: MainDocument | undefined) {
    this.#mainDocument = document;
  }

  addMain(line: MainLine): void {
    if (!line.isEntry || line.tree.problem) return;
    const { name, value } = line.tree;
    const entry = this.#entry(name.text);
    entry.define(line, this.orderOf(line, entry.definitions));
    for (const mentioned of mentionedNames(value)) this.#change(mentioned, (other) => other.mention(line, true));
  }

  removeMain(line: MainLine): void {
    if (!line.isEntry || line.tree.problem) return;
    const { name, value } = line.tree;
    this.#change(name.text, (entry) => entry.undefine(line));
    for (const mentioned of mentionedNames(value)) this.#change(mentioned, (other) => other.mention(line, false));
  }

  addMaster(line: MasterLine): void {
    for (const { name, value } of settings(line)) {
      this.#change(name.text, (entry) => entry.override(line, true));
      for (const other of mentionedNames(value)) this.#change(other, (entry) => entry.mentionInOverride(line, true));
    }
  }

  removeMaster(line: MasterLine): void {
    for (const { name, value } of settings(line)) {
      this.#change(name.text, (entry) => entry.override(line, false));
      for (const other of mentionedNames(value)) this.#change(other, (entry) => entry.mentionInOverride(line, false));
    }
  }

  /** Index of `line` among `definitions`, or the index it would have. */
  orderOf(line: MainLine, definitions: readonly MainLine[]): number {
    const document = this.#mainDocument;
    let low = 0;
    let high = definitions.length;
    while (document && low < high) {
      const middle = (low + high) >> 1;
      if (document.compare(definitions[middle]!, line) < 0) low = middle + 1;
      else high = middle;
    }
    return document ? low : definitions.length;
  }

  #read(name: string): NameEntry {
    const entry = this.#entry(name);
    entry.read();
    return entry;
  }

  #readMentions(name: string): NameEntry {
    const entry = this.#entry(name);
    entry.readMentions();
    return entry;
  }

  #entry(name: string): NameEntry {
    let entry = this.#entries.get(name);
    if (!entry) this.#entries.set(name, (entry = new NameEntry()));
    return entry;
  }

  #change(name: string, change: (entry: NameEntry) => void): void {
    const entry = this.#entry(name);
    change(entry);
    if (entry.isEmpty) this.#entries.delete(name);
  }
}

/** Names after `$` in a value, each once. */
export function mentionedNames(value: Value): Iterable<string> {
  if (value.isPlain) return NO_LINES;
  const names = new Set<string>();
  forEachReadReference(value.expression, ({ name }) => {
    if (name && name.text !== '') names.add(name.text);
  });
  return names;
}

/** The well-formed `-o name=value` of a line. */
function settings(line: MasterLine): MasterLine['tree']['overrides'] {
  return line.isEntry ? line.tree.overrides.filter(({ problem }) => !problem) : NO_LINES;
}
