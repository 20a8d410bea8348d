/**
 * The strings that names stand for in the source, whatever `#if` stands around their definitions: the checks ask which
 * words a program can know, not which of them one build knows.
 */
import { literalText, tokenize, type Token } from '../c-tokens.mjs';
import type { SourceTree } from '../repository.mjs';

/** Names that OpenSSL's headers define. */
const OPENSSL: Readonly<Record<string, string>> = {
  SSL_TXT_SSLV2: 'SSLv2',
  SSL_TXT_SSLV3: 'SSLv3',
  SSL_TXT_TLSV1: 'TLSv1',
  SSL_TXT_TLSV1_1: 'TLSv1.1',
  SSL_TXT_TLSV1_2: 'TLSv1.2',
};

const DEFINITION = /^[ \t]*#[ \t]*define[ \t]+(\w+)(\(\w+\))?[ \t]*((?:\\\n|[^\n])*)/gm;

/** Definitions by content id of the file: most files are the same in many releases. */
const KNOWN = new Map<string, Definitions>();

class Definitions {
  readonly bodies = new Map<string, string[]>();
  /** Macros that make a string of their argument: `NAME(word)` for `"word"`. */
  readonly quoting = new Set<string>();

  constructor(source: string) {
    for (const [, name = '', parameter, body = ''] of source.matchAll(DEFINITION)) {
      if (parameter === undefined)
        this.bodies.set(name, [...(this.bodies.get(name) ?? []), body.replace(/\\\n/g, ' ')]);
      else if (body.startsWith(`#${parameter.slice(1, -1)}`)) this.quoting.add(name);
    }
  }
}

function definitionsOf(tree: SourceTree, path: string): Definitions {
  const id = tree.id(path) ?? '';
  let known = KNOWN.get(id);
  if (known === undefined) KNOWN.set(id, (known = new Definitions(tree.read(path) ?? '')));
  return known;
}

/** The macros of one release. */
export class StringMacros {
  readonly #tree: SourceTree;
  readonly #shared = new Map<string, string[]>(Object.entries(OPENSSL).map(([name, text]) => [name, [`"${text}"`]]));
  readonly #byFile = new Map<string, FileMacros>();

  constructor(tree: SourceTree) {
    this.#tree = tree;
    for (const path of tree.paths.filter((name) => name.endsWith('.h'))) {
      for (const [name, bodies] of definitionsOf(tree, path).bodies)
        this.#shared.set(name, [...(this.#shared.get(name) ?? []), ...bodies]);
    }
  }

  /** What names mean in a source file: by its own definitions, else by those of the headers. */
  in(file: string): FileMacros {
    let macros = this.#byFile.get(file);
    if (macros === undefined)
      this.#byFile.set(file, (macros = new FileMacros(definitionsOf(this.#tree, file), this.#shared)));
    return macros;
  }
}

export class FileMacros {
  readonly #own: Definitions;
  readonly #shared: ReadonlyMap<string, readonly string[]>;
  readonly #strings = new Map<string, readonly string[]>();

  constructor(own: Definitions, shared: ReadonlyMap<string, readonly string[]>) {
    this.#own = own;
    this.#shared = shared;
  }

  /** All strings that a name is defined as. */
  strings(name: string): readonly string[] {
    let strings = this.#strings.get(name);
    if (strings === undefined) {
      this.#strings.set(name, []);
      const bodies = this.#own.bodies.get(name) ?? this.#shared.get(name) ?? [];
      strings = bodies.flatMap((body) => this.#stringsOf(tokenize(body)));
      this.#strings.set(name, strings);
    }
    return strings;
  }

  /** Every string and character among the tokens; neighbouring strings are one. */
  words(tokens: readonly Token[]): Set<string> {
    const words = new Set<string>();
    for (let i = 0; i < tokens.length; i++) {
      const { kind, text } = tokens[i] as Token;
      if (kind === 'character') words.add(literalText(text));
      if (kind === 'string') {
        let joined = literalText(text);
        while (tokens[i + 1]?.kind === 'string') joined += literalText(tokens[++i]?.text ?? '');
        words.add(joined);
      }
      if (kind !== 'name') continue;
      if (this.#own.quoting.has(text) && tokens[i + 1]?.text === '(') words.add(tokens[i + 2]?.text ?? '');
      const skipped = charactersSkipped(tokens, i);
      for (const word of this.strings(text)) words.add(word.slice(skipped));
    }
    return words;
  }

  #stringsOf(tokens: readonly Token[]): readonly string[] {
    let results: readonly string[] = tokens.length === 0 ? [] : [''];
    for (const { kind, text } of tokens) {
      const tails = kind === 'string' ? [literalText(text)] : kind === 'name' ? this.strings(text) : [];
      results = results.flatMap((head) => tails.map((tail) => head + tail));
    }
    return results;
  }
}

/** The number of `7 + NAME` or `7 + (const char *) NAME`, by which the source leaves out a prefix of a name. */
function charactersSkipped(tokens: readonly Token[], at: number): number {
  const before = tokens.slice(Math.max(0, at - 7), at).map(({ text }) => text);
  return Number(/(?:^| )(\d+) \+(?: \( const char \* \))?$/.exec(before.join(' '))?.[1] ?? 0);
}
