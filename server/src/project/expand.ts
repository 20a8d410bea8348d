/**
 * Expansion of `$name` in values, with the results, the limits and the warnings of mac_expand(3).
 *
 * It works on text as Postfix does and in the same order, since a broken value is told by what comes first: branches that
 * are not taken are never read, and what follows a problem may add another. `syntax/expression-parser.ts` is for whoever
 * needs places in a text; tests hold the two together.
 */

import { isAllDigits, isNameCharacter, isSeparator, skip, skipBack } from '../base/characters';
import type { Edition } from '../knowledge/edition';
import { MAX_NESTING, type ExpressionProblemCode } from '../syntax/expression';
import { compareLevels, parseLevel } from './level';

/** A value that a name stands for. */
export interface NamedValue {
  readonly text: string;
}

/** What a name stands for; undefined where nobody has set it and Postfix has no such name. */
export type Lookup = (name: string) => NamedValue | undefined;

export type ExpansionProblemCode =
  ExpressionProblemCode | 'bad-level' | 'number-too-large' | 'unknown-function' | 'too-long';

export interface Expansion {
  /** As far as it got, where there is a problem. */
  readonly text: string;
  /** The first problem, at which Postfix gives up. */
  readonly problem?: { readonly code: ExpansionProblemCode; readonly name?: string };
}

/** What Postfix warns of, and the pieces of text that its message quotes, in the order of the message. */
export interface ExpansionWarning {
  readonly code: ExpansionProblemCode;
  readonly quoted: readonly string[];
}

export type OnWarning = (warning: ExpansionWarning) => void;

/** Postfix has no such limit and would run out of memory. */
const MAX_LENGTH = 1_000_000;
const MAX_STEPS = 20_000;
/** What a `long` holds. */
const MAX_NUMBER = 2n ** 63n - 1n;

/** Expands `value`. Never throws and always ends, however the names refer to each other. */
export function expand(value: NamedValue, lookup: Lookup, edition: Edition, onWarning?: OnWarning): Expansion {
  const found: Findings = { steps: 0, onWarning };
  const run = new Run(lookup, edition, found, false, true);
  run.read(value.text);
  return found.problem ? { text: run.text, problem: found.problem } : { text: run.text };
}

/**
 * Calls `visit` for every name that `text` asks for, in both branches of conditions; one name may come several times. Like
 * Postfix, it stops where the text is broken.
 */
export function visitNames(text: string, visit: (name: string) => void, edition: Edition, onWarning?: OnWarning): void {
  const lookup: Lookup = (name) => void visit(name);
  new Run(lookup, edition, { steps: 0, onWarning }, true, true).read(text);
}

/** What all runs of one expansion share: operands of comparisons are expanded by runs of their own. */
interface Findings {
  steps: number;
  problem?: { code: ExpansionProblemCode; name?: string };
  readonly onWarning: OnWarning | undefined;
}

/** One expansion with its own count of nesting. */
class Run {
  text = '';
  #hasFailed = false;
  #nesting = 0;

  constructor(
    private readonly lookup: Lookup,
    private readonly edition: Edition,
    private readonly findings: Findings,
    /** Look at all names and make no text. */
    private readonly scan: boolean,
    /** From 3.11 on, parameters that Postfix reads raw are put in as they are, but not in operands. */
    private readonly knowsRaw: boolean,
  ) {}

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Splits a text into what stands for itself and references. */
  read(value: string): void {
    this.#hasFailed = this.#readParts(value) || this.#hasFailed;
  }

  /** True where it failed. What is past a failed reference is read, but makes nothing. */
  #readParts(value: string): boolean {
    let literal = '';
    let failed = false;
    for (let at = 0; at < value.length;) {
      const dollar = value.indexOf('$', at);
      if (dollar < 0) {
        literal += value.slice(at);
        break;
      }
      literal += value.slice(at, dollar);
      if (value[dollar + 1] === '$') {
        literal += '$';
        at = dollar + 2;
        continue;
      }
      if (literal !== '') failed = this.#step(literal, () => this.#append(literal)) || failed;
      literal = '';
      const { body, end } = referenceAt(value, dollar + 1);
      if (body === undefined) return this.#warn('truncated-reference', value);
      if (failed && value[dollar + 1] !== undefined && '({'.includes(value[dollar + 1]!)) return true;
      if (body === '') return this.#warn('empty-name', value);
      failed = this.#step(body, () => this.#reference(body)) || failed;
      at = end;
    }
    if (literal !== '' && !failed) failed = this.#step(literal, () => this.#append(literal));
    return failed;
  }

  /** Guards against endless recursion. As in Postfix, the nesting is not taken back where `act` breaks off. */
  #step(text: string, act: () => boolean): boolean {
    if (++this.findings.steps > MAX_STEPS || this.text.length > MAX_LENGTH) {
      this.findings.problem ??= { code: 'too-long' };
      return (this.#hasFailed = true);
    }
    if (this.#nesting++ > MAX_NESTING) this.#fail('nested-too-deep', text);
    if (!this.#hasFailed && act()) this.#nesting--;
    return this.#hasFailed;
  }

  /** Notes a problem. Always true, for whoever reports failure. */
  #warn(code: ExpansionProblemCode, ...quoted: readonly string[]): true {
    this.findings.problem ??= { code };
    this.findings.onWarning?.({ code, quoted });
    return true;
  }

  #fail(code: ExpansionProblemCode, ...quoted: readonly string[]): false {
    this.#warn(code, ...quoted);
    this.#hasFailed = true;
    return false;
  }

  #append(literal: string): true {
    if (!this.scan) this.text += literal;
    return true;
  }

  /** What stands in the brackets, or after a bare `$`. True where the nesting is to be taken back. */
  #reference(body: string): boolean {
    const open = braceAt(body, 0);
    if (open !== undefined) {
      const comparison = this.#comparison(body, open);
      return comparison !== undefined && this.#use(body, undefined, comparison.value, comparison.end);
    }
    const start = skip(body, 0, body.length, isSeparator);
    const nameEnd = skip(body, start, body.length, isNameCharacter);
    const next = skip(body, nameEnd, body.length, isSeparator);
    const sign = body[next];
    if (sign === '{' && this.edition.isSince('3.11')) return this.#call(body, start, nameEnd, next);
    if (sign !== undefined && sign !== '?' && sign !== ':') {
      return this.#fail('bad-name', body.slice(0, nameEnd), excerpt(body, nameEnd));
    }
    const name = body.slice(start, nameEnd);
    return this.#use(body, name, this.lookup(name)?.text, next);
  }

  /** Puts in the value, or a branch; `at` is at the `?` or `:` or the end. */
  #use(body: string, name: string | undefined, value: string | undefined, at: number): boolean {
    const isSet = value !== undefined && value !== '';
    if (at === body.length) {
      if (isSet && !this.scan) this.#nested(name, value);
      return true;
    }
    if (body[at] === ':') return this.#lastBranch(body, at + 1, isSet);
    const open = braceAt(body, at + 1);
    if (open === undefined) {
      if (isSet || this.scan) this.read(body.slice(at + 1));
      return true;
    }
    const branch = this.#braced(body, open);
    if (!branch) return false;
    if (isSet || this.scan) this.read(branch.text);
    if (branch.end === body.length) return true;
    if (body[branch.end] !== ':') return this.#fail('colon-expected', branch.text, excerpt(body, branch.end));
    return this.#lastBranch(body, branch.end + 1, isSet);
  }

  /** The branch after `:`, after which nothing may follow. */
  #lastBranch(body: string, at: number, isSet: boolean): boolean {
    const open = braceAt(body, at);
    if (open === undefined) {
      if (!isSet || this.scan) this.read(body.slice(at));
      return true;
    }
    const branch = this.#braced(body, open);
    if (!branch) return false;
    if (!isSet || this.scan) this.read(branch.text);
    if (branch.end === body.length) return true;
    return this.#fail('unexpected-text', branch.text, excerpt(body, branch.end));
  }

  #nested(name: string | undefined, value: string): void {
    if (name !== undefined && this.#isRaw(name)) {
      this.text += value;
      return;
    }
    const before = this.findings.problem;
    this.read(value);
    const { problem } = this.findings;
    if (!before && problem && name !== undefined) problem.name ??= name;
  }

  #isRaw(name: string): boolean {
    return this.knowsRaw && this.edition.parameter(name)?.type === 'raw' && this.edition.isSince('3.11');
  }

  /** `{left} == {right}`: what it stands for, and the place after it. Undefined where it is broken. */
  #comparison(body: string, open: number): { value: string | undefined; end: number } | undefined {
    const left = this.#braced(body, open);
    if (!left) return undefined;
    const operatorEnd = skip(body, left.end, body.length, isOperatorCharacter);
    const operator = body.slice(left.end, operatorEnd);
    if (!OPERATORS.has(operator)) return this.#broken('operator-expected', left.text, excerpt(body, left.end));
    // Before 3.6 there are no suffixes, and it is an operand that is missing.
    const suffixEnd = this.edition.isSince('3.6') ? skip(body, operatorEnd, body.length, isAlphanumeric) : operatorEnd;
    const suffix = body.slice(operatorEnd, suffixEnd);
    if (suffix !== '' && suffix !== 'level') return this.#broken('bad-suffix', operator, suffix);
    const second = braceAt(body, suffixEnd);
    if (second === undefined) return this.#broken('operand-expected', left.text, operator, excerpt(body, suffixEnd));
    const right = this.#braced(body, second);
    if (!right) return undefined;
    const value = this.#compare(left.text, operator, suffix, right.text);
    if (this.#hasFailed) return undefined;
    const next = body[right.end];
    if (next !== undefined && next !== '?' && next !== ':')
      return this.#broken('condition-expected', excerpt(body, right.end));
    return { value, end: right.end };
  }

  #broken(code: ExpansionProblemCode, ...quoted: readonly string[]): undefined {
    this.#fail(code, ...quoted);
  }

  #compare(leftText: string, operator: string, suffix: string, rightText: string): string | undefined {
    const left = this.#apart(leftText);
    const right = this.#apart(rightText);
    if (this.scan) return undefined;
    const order = suffix === '' ? this.#order(left, right) : this.#levelOrder(left, right);
    if (order === undefined) return undefined;
    return holds(order, operator) ? 'true' : '';
  }

  /** Both numbers: compared as numbers; else byte by byte. */
  #order(a: string, b: string): number | undefined {
    if (!isAllDigits(a) || !isAllDigits(b)) return a < b ? -1 : a > b ? 1 : 0;
    const tooLarge = [a, b].find((text) => BigInt(text) > MAX_NUMBER);
    if (tooLarge !== undefined) return void this.#fail('number-too-large', tooLarge);
    const [left, right] = [BigInt(a), BigInt(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  #levelOrder(a: string, b: string): number | undefined {
    const left = parseLevel(a);
    if (!left) return void this.#fail('bad-level', a);
    const right = parseLevel(b);
    if (!right) return void this.#fail('bad-level', b);
    return compareLevels(left, right);
  }

  /** Functions that turn domain names into ASCII or Unicode; which, no check here depends on. */
  #call(body: string, start: number, nameEnd: number, open: number): boolean {
    const argument = this.#braced(body, open);
    if (!argument) return false;
    const from = skip(argument.text, 0, argument.text.length, isSeparator);
    const text = argument.text.slice(from, skipBack(argument.text, from, argument.text.length, isSeparator));
    if (argument.end !== body.length) return this.#fail('unexpected-text', text, excerpt(body, argument.end));
    const name = body.slice(start, nameEnd);
    if (!FUNCTIONS.has(name)) return this.#fail('unknown-function', name, text);
    const result = this.#apart(text);
    if (!this.scan) this.text += result;
    return false;
  }

  /** The expansion of an operand, which counts its nesting anew. */
  #apart(text: string): string {
    const run = new Run(this.lookup, this.edition, this.findings, this.scan, false);
    run.read(text);
    this.#hasFailed ||= run.hasFailed;
    return run.text;
  }

  /** What stands in the braces that open at `open`, and the place after the blanks that follow them. */
  #braced(body: string, open: number): { text: string; end: number } | undefined {
    const close = closing(body, open + 1, '{', '}');
    if (close === undefined) return this.#broken('unbalanced-braces', body.slice(open));
    return { text: body.slice(open + 1, close), end: skip(body, close + 1, body.length, isSeparator) };
  }
}

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>=', '>']);
const FUNCTIONS: ReadonlySet<string> = new Set(['domain_to_ascii', 'domain_to_utf8']);

/** What a `$` before `at` refers to, undefined where the bracket does not close, and the place after it. */
function referenceAt(text: string, at: number): { body: string | undefined; end: number } {
  const opener = text[at];
  if (opener !== '{' && opener !== '(') {
    const end = skip(text, at, text.length, isNameCharacter);
    return { body: text.slice(at, end), end };
  }
  const close = closing(text, at + 1, opener, opener === '{' ? '}' : ')');
  return close === undefined
    ? { body: undefined, end: text.length }
    : { body: text.slice(at + 1, close), end: close + 1 };
}

/** Where the bracket closes that opened before `from`. */
function closing(text: string, from: number, left: string, right: string): number | undefined {
  let level = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === left) level++;
    else if (text[at] === right && --level === 0) return at;
  }
  return undefined;
}

/** Where a brace opens, with nothing but blanks between `from` and it. */
function braceAt(text: string, from: number): number | undefined {
  const at = skip(text, from, text.length, isSeparator);
  return text[at] === '{' ? at : undefined;
}

/** What messages show of the text where they expected something else. */
function excerpt(text: string, at: number): string {
  return text.slice(at, at + 20);
}

function isOperatorCharacter(code: number): boolean {
  return '<>!=?+-*/~&|%'.includes(String.fromCharCode(code));
}

function isAlphanumeric(code: number): boolean {
  return isNameCharacter(code) && code !== 95;
}

function holds(order: number, operator: string): boolean {
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      return order > 0;
  }
}
