/** `name = value`, as main.cf, `-o` and database client files have it (split_nameval(3)). */

import { isBlank, skip, skipBack } from '../base/characters';
import { cut, type Token } from '../base/span';

const EQUALS = 61;

export type NameValueProblem = 'missing-name' | 'missing-equals';

/** Parts of `name = value`. Blanks around both are not part of them. */
export interface NameValue {
  readonly name: Token;
  /** Offset of the `=`; undefined where it is missing. */
  readonly equals: number | undefined;
  /** Empty, at the end of the text, where `=` is missing. */
  readonly value: Token;
  readonly problem: NameValueProblem | undefined;
}

/** Splits `text` from `start` to `end` at its first `=`. Names are any characters but blanks and `=`. */
export function splitNameValue(text: string, start = 0, end = text.length): NameValue {
  const nameStart = skip(text, start, end, isBlank);
  const nameEnd = skip(text, nameStart, end, (code) => !isBlank(code) && code !== EQUALS);
  const name = cut(text, nameStart, nameEnd);
  const equals = skip(text, nameEnd, end, isBlank);
  const isEmpty = nameStart === nameEnd;
  if (equals >= end || text.charCodeAt(equals) !== EQUALS) {
    return {
      name,
      equals: undefined,
      value: cut(text, end, end),
      problem: isEmpty ? 'missing-name' : 'missing-equals',
    };
  }
  const valueStart = skip(text, equals + 1, end, isBlank);
  const value = cut(text, valueStart, skipBack(text, valueStart, end, isBlank));
  return { name, equals, value, problem: isEmpty ? 'missing-name' : undefined };
}
