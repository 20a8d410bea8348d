/**
 * The character classes that decide how Postfix splits text. All are ASCII and do not depend on a locale
 * (`src/util/sys_defs.h`, `src/global/mail_params.h`).
 */

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const COMMA = 44;

/** What the reader of lines calls blank: decides empty lines, continuation lines and trimming. */
export function isBlank(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CR);
}

/** What separates words in a value or in master.cf. Narrower than {@link isBlank}: no vertical tab, no form feed. */
export function isSeparator(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

/** What separates the items of a list. */
export function isListSeparator(code: number): boolean {
  return code === COMMA || isSeparator(code);
}

/** What a name after `$` may consist of. */
export function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95; /* _ */
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for a text of one or more ASCII digits. */
export function isAllDigits(text: string): boolean {
  return text !== '' && !/[^0-9]/.test(text);
}

/** First offset at or after `from` (and before `to`) whose character is not in the class. */
export function skip(text: string, from: number, to: number, inClass: (code: number) => boolean): number {
  let at = from;
  while (at < to && inClass(text.charCodeAt(at))) at++;
  return at;
}

/** Last offset at or before `to` (and after `from`) whose preceding character is not in the class. */
export function skipBack(text: string, from: number, to: number, inClass: (code: number) => boolean): number {
  let at = to;
  while (at > from && inClass(text.charCodeAt(at - 1))) at--;
  return at;
}
