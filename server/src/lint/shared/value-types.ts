/** What Postfix accepts as a truth value, a number, a time or a text (`src/global/mail_conf_*.c`, `conv_time.c`). */

import { isDigit, skip } from '../../base/characters';
import type { Parameter } from '../../knowledge/edition';
import type { TimeUnit } from '../../knowledge/facts';

export type ValueProblem =
  | 'empty'
  | 'not-boolean'
  | 'not-number'
  | 'not-time'
  | 'out-of-range'
  | 'too-low'
  | 'too-high'
  | 'too-short'
  | 'too-long';

const SECONDS: Readonly<Record<TimeUnit, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);
const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);

/** More digits than any number has; spares the conversion of endless ones. */
const MAX_DIGITS = 400;

/** What strtol(3) reads: blanks, a sign, digits. */
const NUMBER = /^[ \t-\r]*[+-]?[0-9]+/;

/**
 * Why the program that reads the parameter refuses `text`; undefined where it accepts it.
 *
 * @param unit what a time without a unit is counted in; undefined where nobody knows
 */
export function valueProblem(text: string, parameter: Parameter, unit: TimeUnit | undefined): ValueProblem | undefined {
  if (isTruthValue(parameter)) return booleanProblem(text);
  switch (parameter.type) {
    case 'integer':
    case 'long':
      return numberProblem(text, parameter);
    case 'time':
      return timeProblem(text, parameter, unit);
    default:
      return lengthProblem(text, parameter);
  }
}

/** Old names have no type of their own: their values become those of their successors. */
export function isTruthValue({ type, class: origin, kind }: Parameter): boolean {
  return type === 'boolean' || (origin === 'legacy' && kind === 'boolean');
}

function booleanProblem(text: string): ValueProblem | undefined {
  if (text === '') return 'empty';
  return /^(yes|no)$/i.test(text) ? undefined : 'not-boolean';
}

function numberProblem(text: string, parameter: Parameter): ValueProblem | undefined {
  if (text === '') return 'empty';
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined || digits.length < text.length) return 'not-number';
  if (digits.length > MAX_DIGITS) return 'out-of-range';
  const value = BigInt(digits.trim().replace('+', ''));
  const [least, greatest] = parameter.type === 'long' ? [LONG_MIN, LONG_MAX] : [BigInt(INT_MIN), BigInt(INT_MAX)];
  if (value < least || value > greatest) return 'out-of-range';
  return rangeProblem(Number(value), parameter);
}

function timeProblem(text: string, parameter: Parameter, defaultUnit: TimeUnit | undefined): ValueProblem | undefined {
  if (text === '') return 'empty';
  const digits = NUMBER.exec(text)?.[0] ?? '';
  const unit = digits.length < text.length ? text[digits.length]! : defaultUnit;
  if (unit === undefined) return undefined;
  if (!isTimeUnit(unit)) return 'not-time';
  const count = digits.length > MAX_DIGITS ? Infinity : Number(digits);
  if (count < 0) return 'not-time';
  // conv_time() divides, so that the last whole unit below the limit is refused too.
  const limit = unit === 's' ? INT_MAX : Math.floor(INT_MAX / SECONDS[unit]) - 1;
  return count > limit ? 'out-of-range' : rangeProblem(count * SECONDS[unit], parameter);
}

function isTimeUnit(letter: string): letter is TimeUnit {
  return Object.hasOwn(SECONDS, letter);
}

function rangeProblem(value: number, { min, max }: Parameter): ValueProblem | undefined {
  if (min !== undefined && value < min) return 'too-low';
  return max !== undefined && value > max ? 'too-high' : undefined;
}

function lengthProblem(text: string, { minLength = 0, maxLength = 0 }: Parameter): ValueProblem | undefined {
  if (minLength === 0 && maxLength === 0) return undefined;
  const length = byteLength(text);
  if (length < minLength) return length === 0 ? 'empty' : 'too-short';
  return maxLength > 0 && length > maxLength ? 'too-long' : undefined;
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** The time that `text` most likely means, such as `100s` for `100 S` or `10 min`. */
export function likelyTime(text: string): string | undefined {
  const match = /^\+?([0-9]{1,10})[ \t]*([a-z]+)$/i.exec(text);
  const word = match?.[2] ?? '';
  const unit = UNIT_WORDS.find(({ pattern }) => pattern.test(word))?.unit;
  return unit && match![1]! + unit;
}

/** `M` alone is left out: some write it for months. */
const UNIT_WORDS: readonly { readonly unit: TimeUnit; readonly pattern: RegExp }[] = [
  { unit: 's', pattern: /^(s|secs?|seconds?)$/i },
  { unit: 'm', pattern: /^(m|[Mm]ins?|[Mm]inutes?)$/ },
  { unit: 'h', pattern: /^(h|hrs?|hours?)$/i },
  { unit: 'd', pattern: /^(d|days?)$/i },
  { unit: 'w', pattern: /^(w|weeks?)$/i },
];

/** The plain number that a size such as `10M`, `50 MB` or `10,240,000` means. */
export function likelySize(text: string): string | undefined {
  if (/^[0-9]{1,3}([ ,_'][0-9]{3})+$/.test(text)) return text.replace(/[ ,_']/g, '');
  const match = /^([0-9]{1,10})[ \t]*([kmg])i?b?$/i.exec(text);
  if (!match) return undefined;
  const factor = 1024 ** (1 + 'kmg'.indexOf(match[2]!.toLowerCase()));
  return String(BigInt(match[1]!) * BigInt(factor));
}

/** `yes` or `no`, where `text` clearly means one of them. */
export function likelyBoolean(text: string): 'yes' | 'no' | undefined {
  const start = skip(text, 0, text.length, (code) => !isDigit(code) && !isLetter(code));
  const word = text
    .slice(start)
    .replace(/[^a-z0-9]+$/i, '')
    .toLowerCase();
  if (YES_WORDS.has(word)) return 'yes';
  return NO_WORDS.has(word) ? 'no' : undefined;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const YES_WORDS: ReadonlySet<string> = new Set(['yes', 'y', 'true', 'on', '1', 'enable', 'enabled']);
const NO_WORDS: ReadonlySet<string> = new Set(['no', 'n', 'false', 'off', '0', 'disable', 'disabled']);
