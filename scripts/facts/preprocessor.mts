/**
 * The part of a C preprocessor that finds out which macros a source file sees: `#define`, `#undef`, `#include`, `#if` and
 * kin. For every macro it also notes on what its definition hung, to tell facts of Postfix from choices of whoever built it.
 */
import { tokenize, type Token } from './c-tokens.mjs';
import { evaluateInteger } from './constants.mjs';

export interface Macro {
  readonly parameters?: readonly string[];
  readonly body: readonly Token[];
  /** The header that defines it. */
  readonly file: string;
  /** Names that the conditions around the definition ask for. */
  readonly conditions: ReadonlySet<string>;
}

interface Branch {
  /** Lines of the branch count. */
  active: boolean;
  /** Some branch of this `#if` was active already. */
  taken: boolean;
  readonly names: Set<string>;
}

/** Finds a header's text by its name; `undefined` for headers of the system, which are passed over. */
export type HeaderLookup = (name: string) => string | undefined;

export class Preprocessor {
  readonly macros = new Map<string, Macro>();
  readonly #included = new Set<string>();

  constructor(
    readonly headers: HeaderLookup,
    predefined: Readonly<Record<string, string>>,
  ) {
    for (const [head, body] of Object.entries(predefined)) this.#define(`${head} ${body}`, 'predefined', []);
  }

  /** Reads a file's directives and those of every header it includes. */
  run(file: string, text: string): void {
    const branches: Branch[] = [];
    for (const line of directives(text)) {
      const [, word = '', rest = ''] = /^\s*#\s*(\w+)\s*([^]*)$/.exec(line) ?? [];
      const active = branches.every((branch) => branch.active);
      switch (word) {
        case 'if':
        case 'ifdef':
        case 'ifndef': {
          const holds = active && this.#holds(word, rest);
          branches.push({ active: holds, taken: holds, names: namesOf(rest) });
          break;
        }
        case 'elif':
        case 'else': {
          const branch = branches.at(-1);
          if (branch === undefined) throw new Error(`${file}: #${word} without #if`);
          const outer = branches.slice(0, -1).every(({ active: on }) => on);
          branch.active = outer && !branch.taken && (word === 'else' || this.#holds('if', rest));
          branch.taken ||= branch.active;
          for (const name of namesOf(word === 'else' ? '' : rest)) branch.names.add(name);
          break;
        }
        case 'endif':
          branches.pop();
          break;
        case 'define':
          if (active) this.#define(rest, file, branches);
          break;
        case 'undef':
          if (active) this.macros.delete(rest.trim());
          break;
        case 'include':
          if (active) this.#include(rest);
          break;
        default:
      }
    }
  }

  /**
   * Replaces macros until none is left.
   * @param seen collects the names of all macros that were replaced
   */
  expand(tokens: readonly Token[], seen = new Set<string>(), busy: readonly string[] = []): Token[] {
    const result: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const macro = token.kind === 'name' && !busy.includes(token.text) ? this.macros.get(token.text) : undefined;
      if (macro === undefined) {
        result.push(token);
        continue;
      }
      let body = macro.body;
      if (macro.parameters) {
        if (tokens[i + 1]?.text !== '(') {
          result.push(token);
          continue;
        }
        const call = argumentsAt(tokens, i + 1);
        i = call.end;
        body = body.flatMap((inner) => {
          const index = macro.parameters?.indexOf(inner.text) ?? -1;
          return index < 0 ? [inner] : (call.values[index] ?? []);
        });
      }
      seen.add(token.text);
      result.push(...this.expand(body, seen, [...busy, token.text]));
    }
    return result;
  }

  #holds(word: string, rest: string): boolean {
    const [name = ''] = namesOf(rest);
    if (word === 'ifdef') return this.macros.has(name);
    if (word === 'ifndef') return !this.macros.has(name);
    const asked = rest.replace(/\bdefined\s*(?:\(\s*(\w+)\s*\)|(\w+))/g, (_, a?: string, b?: string) =>
      this.macros.has(a ?? b ?? '') ? '1' : '0',
    );
    return evaluateInteger(this.expand(tokenize(asked))) !== 0;
  }

  #define(text: string, file: string, branches: readonly Branch[]): void {
    const [name, open, ...rest] = tokenize(text);
    if (name === undefined) return;
    const conditions = new Set(branches.flatMap((branch) => [...branch.names]));
    if (open?.text === '(' && !open.spaced) {
      const close = rest.findIndex((token) => token.text === ')');
      const parameters = rest.slice(0, close).flatMap((token) => (token.kind === 'name' ? [token.text] : []));
      this.macros.set(name.text, { parameters, body: rest.slice(close + 1), file, conditions });
    } else {
      this.macros.set(name.text, { body: open ? [open, ...rest] : [], file, conditions });
    }
  }

  #include(rest: string): void {
    const name = /[<"]([^>"]+)[>"]/.exec(rest)?.[1];
    if (name === undefined || this.#included.has(name)) return;
    this.#included.add(name);
    const text = this.headers(name);
    if (text !== undefined) this.run(name, text);
  }
}

/** Directive lines, joined where a backslash ends them, without comments. */
function directives(text: string): string[] {
  const joined = text.replace(/\\\r?\n/g, '');
  const bare = joined.replace(/"(?:\\.|[^"\\\n])*"|\/\*[^]*?\*\//g, (match) => (match.startsWith('"') ? match : ' '));
  return bare.split('\n').filter((line) => /^\s*#/.test(line));
}

function namesOf(condition: string): Set<string> {
  return new Set(
    tokenize(condition).flatMap(({ kind, text }) => (kind === 'name' && text !== 'defined' ? [text] : [])),
  );
}

/** The arguments of a call whose opening parenthesis stands at `open`, and where it closes. */
function argumentsAt(tokens: readonly Token[], open: number): { values: Token[][]; end: number } {
  const values: Token[][] = [[]];
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === '(' && depth++ === 0) continue;
    if (token.text === ')' && --depth === 0) return { values, end: i };
    if (token.text === ',' && depth === 1) values.push([]);
    else values.at(-1)?.push(token);
  }
  throw new Error('a macro call does not end');
}
