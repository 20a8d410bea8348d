/**
 * Grammars of the text files behind lookup tables: keys and values of indexed tables (postmap(1)), patterns of regexp(5),
 * pcre(5) and cidr(5), aliases(5).
 */

import { isBlank, skip, skipBack } from '../base/characters';
import { cut, type Token } from '../base/span';
import { SourceDocument } from './document';
import type { Line } from './line';

export type RowSyntax = 'indexed' | 'pattern' | 'cidr' | 'aliases';

/** One row. Spans are offsets in the logical text of its line. */
export interface RowTree {
  /**
   * - `entry`: a key and its value
   * - `if`, `endif`: frame of rows that hold under a condition
   */
  readonly kind: 'entry' | 'if' | 'endif';
  /** As written; of a pattern without delimiters, flags and `!`. */
  readonly key: Token;
  /** Letters behind the second delimiter of a pattern. */
  readonly flags: string;
  /** A `!` stands before the pattern. */
  readonly isNegated: boolean;
  /** Empty where the row ends after its key. */
  readonly value: Token;
}

export type RowLine = Line<RowTree>;
export type RowDocument = SourceDocument<RowTree>;

export function parseRows(text: string, syntax: RowSyntax): RowDocument {
  return new SourceDocument(text, GRAMMARS[syntax]);
}

const GRAMMARS: Readonly<Record<RowSyntax, (text: string) => RowTree>> = {
  indexed: (text) => split(text, keyEnd),
  aliases: (text) => split(text, aliasEnd),
  pattern: patternRow,
  cidr: cidrRow,
};

const COLON = 58;

function split(text: string, endOf: (text: string, start: number) => number, negated = false, from = 0): RowTree {
  const start = skip(text, from, text.length, isBlank);
  const end = endOf(text, start);
  const colon = skip(text, end, text.length, isBlank);
  // One colon: the next one may be that of `:include:`.
  const value = endOf === aliasEnd && text[colon] === ':' ? skip(text, colon + 1, text.length, isBlank) : colon;
  return entry(cut(text, start, end), valueFrom(text, value), '', negated);
}

function entry(key: Token, value: Token, flags: string, isNegated: boolean, kind: RowTree['kind'] = 'entry'): RowTree {
  return { kind, key, value, flags, isNegated };
}

function valueFrom(text: string, start: number): Token {
  return cut(text, start, Math.max(start, skipBack(text, start, text.length, isBlank)));
}

function keyEnd(text: string, start: number): number {
  return skip(text, start, text.length, (code) => !isBlank(code));
}

/** A name may stand in quotes, with colons and blanks in it. */
function aliasEnd(text: string, start: number): number {
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1);
    return close < 0 ? text.length : close + 1;
  }
  return skip(text, start, text.length, (code) => code !== COLON && !isBlank(code));
}

function patternRow(text: string): RowTree {
  const start = skip(text, 0, text.length, isBlank);
  const word = /^(if|endif)(?=[\s/!]|$)/i.exec(text.slice(start))?.[1]?.toLowerCase();
  if (word === 'endif')
    return entry(cut(text, start, start + 5), cut(text, text.length, text.length), '', false, 'endif');
  const at = word ? skip(text, start + 2, text.length, isBlank) : start;
  const negated = text[at] === '!';
  const open = negated ? skip(text, at + 1, text.length, isBlank) : at;
  const close = patternEnd(text, open);
  const flagsEnd = skip(text, Math.min(close + 1, text.length), text.length, (code) => !isBlank(code));
  const flags = text.slice(close + 1, flagsEnd);
  const value = skip(text, flagsEnd, text.length, isBlank);
  return entry(
    cut(text, Math.min(open + 1, close), close),
    valueFrom(text, value),
    flags,
    negated,
    word ? 'if' : 'entry',
  );
}

/** Offset of the delimiter that ends a pattern; a backslash takes away the meaning of the next character. */
function patternEnd(text: string, open: number): number {
  const delimiter = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === delimiter) return at;
  }
  return text.length;
}

function cidrRow(text: string): RowTree {
  const start = skip(text, 0, text.length, isBlank);
  const word = /^(if|endif)(?=[\s!]|$)/i.exec(text.slice(start))?.[1]?.toLowerCase();
  if (word === 'endif')
    return entry(cut(text, start, start + 5), cut(text, text.length, text.length), '', false, 'endif');
  const at = word ? skip(text, start + 2, text.length, isBlank) : start;
  const negated = text[at] === '!';
  const row = split(text, keyEnd, negated, negated ? at + 1 : at);
  return word ? { ...row, kind: 'if' } : row;
}
