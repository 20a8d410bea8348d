/**
 * Reads a (bare) git repository of Postfix: its release tags and the files of one commit. Files are read by content id, so
 * that a file which did not change between two releases is read once.
 */
import { execFileSync } from 'node:child_process';

const SOURCES: readonly string[] = ['postfix/src/', 'postfix/proto/postconf.proto', 'postfix/conf/'];
/** What the facts are read from and checked against; everything else in the repository is left alone. */
const WANTED =
  /^(?:src\/[^/]+\/[^/]+\.[ch]|src\/postconf\/Makefile\.in|proto\/postconf\.proto|conf\/(?:master\.cf|postfix-files))$/;

/** The files of one commit, by path below `postfix/`. */
export interface SourceTree {
  readonly paths: readonly string[];
  /** The text of a file, or `undefined` where this version has none of that name. */
  read(path: string): string | undefined;
  /** An id that is the same for the same content. */
  id(path: string): string | undefined;
  /** Does the pattern occur in the file? Remembered by content. */
  matches(path: string, pattern: RegExp): boolean;
}

export class Repository {
  readonly #contents = new Map<string, string>();
  /** By pattern, then by content id. */
  readonly #matches = new Map<string, Map<string, boolean>>();

  constructor(readonly directory: string) {}

  tags(): string[] {
    return this.#git(['tag', '--list']).toString('utf8').split('\n').filter(Boolean);
  }

  tree(commit: string): SourceTree {
    const ids = new Map<string, string>();
    for (const line of this.#git(['ls-tree', '-r', '-z', commit, ...SOURCES])
      .toString('utf8')
      .split('\0')) {
      const match = /^\d+ blob ([0-9a-f]+)\tpostfix\/(.+)$/.exec(line);
      if (match?.[1] && match[2] && WANTED.test(match[2])) ids.set(match[2], match[1]);
    }
    if (ids.size === 0) throw new Error(`${commit} has no Postfix source below postfix/`);
    this.#load([...new Set(ids.values())].filter((id) => !this.#contents.has(id)));
    return {
      paths: [...ids.keys()].sort(),
      read: (path) => this.#contents.get(ids.get(path) ?? ''),
      id: (path) => ids.get(path),
      matches: (path, pattern) => this.#matchesContent(ids.get(path) ?? '', pattern),
    };
  }

  #matchesContent(id: string, pattern: RegExp): boolean {
    let known = this.#matches.get(pattern.source);
    if (known === undefined) this.#matches.set(pattern.source, (known = new Map()));
    let result = known.get(id);
    if (result === undefined) known.set(id, (result = pattern.test(this.#contents.get(id) ?? '')));
    return result;
  }

  /** Reads many blobs with one process. */
  #load(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const output = this.#git(['cat-file', '--batch'], ids.join('\n') + '\n');
    let at = 0;
    for (const id of ids) {
      const lineEnd = output.indexOf('\n', at);
      const size = Number(output.toString('latin1', at, lineEnd).split(' ')[2]);
      if (!Number.isInteger(size)) throw new Error(`cannot read object ${id} of ${this.directory}`);
      this.#contents.set(id, output.toString('latin1', lineEnd + 1, lineEnd + 1 + size));
      at = lineEnd + 1 + size + 1;
    }
  }

  #git(args: readonly string[], input = ''): Buffer {
    return execFileSync('git', ['--git-dir', this.directory, ...args], {
      input,
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }
}
