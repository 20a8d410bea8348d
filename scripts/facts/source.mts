/**
 * Small helpers for reading C source: required files, arrays, strings.
 */
import { literalText, tokenize, type Token } from './c-tokens.mjs';
import type { Preprocessor } from './preprocessor.mjs';
import type { SourceTree } from './repository.mjs';

/** The text of a file that every release has. */
export function sourceOf(tree: SourceTree, path: string): string {
  const text = tree.read(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

/** What stands between the braces of `NAME[] = { … };`, or nothing where the source has no such array. */
export function arrayBody(source: string, name: string): string {
  return new RegExp(`\\b${name}\\[\\]\\s*=\\s*\\{([^]*?)\\n\\s*\\};`).exec(source)?.[1] ?? '';
}

/** The same text, with a blank for each comment. Comments are not looked for inside strings: no source has any there. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\//g, ' ');
}

/** A string constant, macros replaced. */
export function stringConstant(build: Preprocessor, text: string | readonly Token[]): string {
  return joinStrings(build.expand(typeof text === 'string' ? tokenize(text) : text));
}

/** Neighbouring string literals are one string. Throws where anything else stands among them. */
export function joinStrings(tokens: readonly Token[]): string {
  if (tokens.length === 0 || tokens.some(({ kind }) => kind !== 'string'))
    throw new Error(`not a string: ${tokens.map(({ text }) => text).join(' ')}`);
  return tokens.map(({ text }) => literalText(text)).join('');
}
