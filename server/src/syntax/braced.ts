/** A text that begins with `{`: what stands inside, and whether the braces are right (extpar(3), balpar(3)). */

import { isBlank, skip, skipBack } from '../base/characters';
import { cut, type Token } from '../base/span';

export type BraceProblem = 'missing-brace' | 'text-after-brace';

export interface Braced {
  readonly content: Token;
  readonly problem?: BraceProblem;
}

/** Takes the outer braces off `text` from `start`, where `{` stands, to `end`, and trims what was inside. */
export function unbrace(text: string, start: number, end: number): Braced {
  const close = closingBrace(text, start, end);
  const inner = trimmed(text, start + 1, close ?? end);
  if (close === undefined) return { content: inner, problem: 'missing-brace' };
  return close + 1 === end ? { content: inner } : { content: inner, problem: 'text-after-brace' };
}

/** Offset of the brace that closes the one at `open`. */
export function closingBrace(text: string, open: number, end: number): number | undefined {
  let level = 0;
  for (let at = open; at < end; at++) {
    const code = text[at];
    if (code === '{') level++;
    else if (code === '}' && --level === 0) return at;
  }
  return undefined;
}

/** The text between `start` and `end` without blanks around it. */
export function trimmed(text: string, start: number, end: number): Token {
  const from = skip(text, start, end, isBlank);
  return cut(text, from, skipBack(text, from, end, isBlank));
}
