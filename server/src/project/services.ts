/** The services of master.cf, by name and by the name space that their `-o` settings share. */

import { Cell } from '../base/reactive';
import { field, namespaceOf, type MasterDocument, type MasterLine, type OptionTree } from '../syntax/master-cf';

/** Lines that share something, in the order of the file. */
class Group {
  readonly cell = new Cell();
  readonly lines: MasterLine[] = [];
}

/** One `-o` and the line it stands in. */
export interface Override {
  readonly line: MasterLine;
  readonly option: OptionTree;
}

export class ServiceIndex {
  readonly #byName = new Map<string, Group>();
  readonly #byNamespace = new Map<string, Group>();
  /** Changes whenever any line does. */
  readonly #all = new Cell();
  #document: MasterDocument | undefined;

  set document(document: MasterDocument | undefined) {
    this.#document = document;
    this.#all.touch();
  }

  /** All lines with the columns that make a service, in the order of the file. */
  *all(): Iterable<MasterLine> {
    this.#all.read();
    for (const line of this.#document?.lines ?? []) if (isService(line)) yield line;
  }

  /** Lines whose first column is `name`. */
  named(name: string): readonly MasterLine[] {
    return read(this.#byName, name);
  }

  /** Lines whose settings live in one name space, as postconf has it: same name and type. */
  inNamespace(namespace: string): readonly MasterLine[] {
    return read(this.#byNamespace, namespace);
  }

  /** Settings in force in a name space: for each name the last `-o`. */
  settings(namespace: string): ReadonlyMap<string, Override> {
    const found = new Map<string, Override>();
    for (const line of this.inNamespace(namespace)) {
      for (const option of line.tree.overrides) {
        if (!option.problem) found.set(option.name.text, { line, option });
      }
    }
    return found;
  }

  add(line: MasterLine): void {
    if (!isService(line)) return;
    this.#insert(this.#byName, line.tree.fields[0]!.text, line);
    this.#insert(this.#byNamespace, namespaceOf(line.tree), line);
    this.#all.touch();
  }

  remove(line: MasterLine): void {
    if (!isService(line)) return;
    take(this.#byName, line.tree.fields[0]!.text, line);
    take(this.#byNamespace, namespaceOf(line.tree), line);
    this.#all.touch();
  }

  #insert(groups: Map<string, Group>, key: string, line: MasterLine): void {
    const { lines, cell } = group(groups, key);
    const document = this.#document;
    const at = document ? lines.findLastIndex((other) => document.compare(other, line) < 0) + 1 : lines.length;
    lines.splice(at, 0, line);
    cell.touch();
  }
}

/** Does the line have all columns, so that Postfix makes a service of it? */
export function isService(line: MasterLine): boolean {
  return line.isEntry && field(line.tree, 'command') !== undefined;
}

function group(groups: Map<string, Group>, key: string): Group {
  let found = groups.get(key);
  if (!found) groups.set(key, (found = new Group()));
  return found;
}

function read(groups: Map<string, Group>, key: string): readonly MasterLine[] {
  const found = group(groups, key);
  found.cell.read();
  return found.lines;
}

function take(groups: Map<string, Group>, key: string, line: MasterLine): void {
  const { lines, cell } = group(groups, key);
  lines.splice(lines.indexOf(line), 1);
  cell.touch();
  if (lines.length === 0 && !cell.observed) groups.delete(key);
}
