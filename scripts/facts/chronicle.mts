/**
 * What all versions of the manual and the older releases tell of a name, taken together.
 */
import { readManual, type ManualEntry } from './manual.mjs';
import { sinceOf, type Release } from './releases.mjs';
import type { SourceTree } from './repository.mjs';
import { tableRows } from './tables.mjs';
import { earliest } from './versions.mjs';

const MANUAL = 'proto/postconf.proto';
const HEADERS: readonly string[] = ['src/global/mail_params.h', 'src/global/mail_version.h'];

export class Chronicle {
  readonly #manuals = new Map<string, ReadonlyMap<string, ManualEntry>>();
  readonly #available = new Map<string, string>();
  readonly #discouraged = new Map<string, string>();
  readonly #removed = new Map<string, string>();
  readonly #successor = new Map<string, string>();
  readonly #firstSeen = new Map<string, string>();
  readonly #oldNames = new Set<string>();
  readonly #goneSince = new Map<string, string>();
  #documented: ReadonlySet<string> = new Set();
  readonly #everDocumented = new Set<string>();

  /** Reads the manual of a release; call it in ascending order of version. */
  readManual(release: Release, tree: SourceTree): void {
    const source = tree.read(MANUAL);
    const id = tree.id(MANUAL);
    if (source === undefined || id === undefined) return;
    let manual = this.#manuals.get(id);
    if (manual === undefined) {
      manual = readManual(source);
      this.#manuals.set(id, manual);
      for (const [name, entry] of manual) this.#note(name, entry, release);
    }
    this.#documented = new Set(manual.keys());
    for (const name of manual.keys()) this.#everDocumented.add(name);
  }

  /** Notes the names that an old release's header has, and those that its tables use; call it in ascending order of version. */
  readOldNames(release: Release, tree: SourceTree): void {
    const nameOf = new Map<string, string>();
    const source = HEADERS.map((header) => tree.read(header) ?? '').join('\n');
    for (const [, macro = '', name = ''] of source.matchAll(/^#define\s+(VAR_\w+)\s+"(\w+)"/gm))
      nameOf.set(macro, name);
    for (const name of nameOf.values()) if (!this.#firstSeen.has(name)) this.#firstSeen.set(name, sinceOf(release));

    for (const name of this.#oldNames) if (!this.#goneSince.has(name)) this.#goneSince.set(name, sinceOf(release));
    for (const path of tree.paths.filter((file) => file.endsWith('.c'))) {
      for (const row of tableRows(tree.read(path) ?? '')) {
        const name = nameOf.get(row.name[0]?.text ?? '');
        if (name === undefined) continue;
        this.#oldNames.add(name);
        this.#goneSince.delete(name);
      }
    }
  }

  /** Names that the newest manual has. */
  get documented(): ReadonlySet<string> {
    return this.#documented;
  }

  /** Names that the manual of any release has. */
  get everDocumented(): ReadonlySet<string> {
    return this.#everDocumented;
  }

  availableSince(name: string): string | undefined {
    return this.#available.get(name);
  }

  /** First version whose manual advises against the name. */
  discouragedSince(name: string): string | undefined {
    return this.#discouraged.get(name);
  }

  /** By the manual's word. */
  removedSince(name: string): string | undefined {
    return this.#removed.get(name);
  }

  successor(name: string): string | undefined {
    return this.#successor.get(name);
  }

  /** First old release that has the name in its header. */
  firstSeen(name: string): string | undefined {
    return this.#firstSeen.get(name);
  }

  /** First old release whose tables do not have the name any more. */
  goneSince(name: string): string | undefined {
    return this.#goneSince.get(name);
  }

  /** Names that some manual advises against or calls removed. */
  get discouragedNames(): string[] {
    return [...new Set([...this.#discouraged.keys(), ...this.#removed.keys()])];
  }

  #note(name: string, entry: ManualEntry, release: Release): void {
    const keepEarliest = (map: Map<string, string>, version: string | undefined): void => {
      const first = earliest(map.get(name), version);
      if (first !== undefined) map.set(name, first);
    };
    keepEarliest(this.#available, plain(entry.availableSince));
    if (entry.discouraged) keepEarliest(this.#discouraged, plain(entry.discouragedSince) ?? sinceOf(release));
    keepEarliest(this.#removed, plain(entry.removedSince));
    if (entry.successor !== undefined) this.#successor.set(name, entry.successor);
  }
}

/** `3.11` for 3.11.0. */
function plain(version: string | undefined): string | undefined {
  return version?.replace(/^(\d+\.\d+)\.0$/, '$1');
}
