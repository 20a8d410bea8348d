/**
 * Parser of values with `$name` in them (`src/util/mac_parse.c`, `src/util/mac_expand.c`).
 *
 * The end of `${` is found by counting braces only, that of `$(` by counting parentheses only; there are no escapes and
 * no quotes. A text without braces after `?` or `:` runs to the end of the reference, colons and all.
 */

import { isNameCharacter, isSeparator, skip, skipBack } from '../base/characters';
import { cut, type Span, type Token } from '../base/span';
import { bracketEnds, type BracketEnds } from './brackets';
import {
  MAX_NESTING,
  type Branch,
  type Comparison,
  type Expression,
  type ExpressionProblem,
  type ExpressionProblemCode,
  type Part,
  type ReferencePart,
} from './expression';

const DOLLAR = 36;
const LEFT_PAREN = 40;
const LEFT_BRACE = 123;
const QUESTION = 63;
const COLON = 58;

/** Parses the part of `text` from `start` to `end`. Spans in the result are offsets in `text`. */
export function parseExpression(text: string, start = 0, end = text.length): Expression {
  if (!hasDollar(text, start, end)) {
    return { start, end, parts: start < end ? [{ kind: 'literal', start, end }] : [] };
  }
  return new ExpressionParser(text, end).expression(start, end, 0);
}

function hasDollar(text: string, start: number, end: number): boolean {
  const at = text.indexOf('$', start);
  return at >= 0 && at < end;
}

type Outcome<T> = T | ExpressionProblem;

/** A problem behind something that Postfix has read by then. */
interface Late {
  readonly problem?: ExpressionProblem;
}

type Body = Omit<ReferencePart, 'kind' | 'start' | 'end'> & Late;
type Branches = Pick<ReferencePart, 'ifSet' | 'ifUnset'> & Late;

function isProblem(outcome: unknown): outcome is ExpressionProblem {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome;
}

class ExpressionParser {
  readonly #ends: BracketEnds;

  constructor(
    private readonly text: string,
    limit: number,
  ) {
    this.#ends = bracketEnds(text, limit);
  }

  expression(start: number, end: number, depth: number): Expression {
    const parts: Part[] = [];
    let literal = start;
    const endLiteral = (at: number): void => {
      if (literal < at) parts.push({ kind: 'literal', start: literal, end: at });
    };
    for (let at = this.#nextDollar(start, end); at < end; at = this.#nextDollar(literal, end)) {
      endLiteral(at);
      if (at + 1 < end && this.text.charCodeAt(at + 1) === DOLLAR) {
        parts.push({ kind: 'dollar', start: at, end: at + 2 });
        literal = at + 2;
        continue;
      }
      const reference = this.#reference(at, end, depth);
      if (isProblem(reference)) return { start, end, parts, problem: reference };
      const { problem: late, ...part } = reference;
      parts.push(part);
      if (late) return { start, end, parts, problem: late };
      literal = reference.end;
    }
    endLiteral(end);
    return { start, end, parts };
  }

  #nextDollar(from: number, end: number): number {
    const found = this.text.indexOf('$', from);
    return found < 0 || found > end ? end : found;
  }

  #reference(start: number, limit: number, depth: number): Outcome<ReferencePart & Late> {
    if (depth > MAX_NESTING) return problem('nested-too-deep', start, limit);
    const opener = start + 1 < limit ? this.text.charCodeAt(start + 1) : 0;
    if (opener !== LEFT_BRACE && opener !== LEFT_PAREN) {
      const nameEnd = skip(this.text, start + 1, limit, isNameCharacter);
      if (nameEnd === start + 1) return problem('empty-name', start, Math.min(start + 2, limit));
      return { kind: 'reference', start, end: nameEnd, name: cut(this.text, start + 1, nameEnd) };
    }
    const close = opener === LEFT_BRACE ? this.#ends.brace(start + 1) : this.#ends.parenthesis(start + 1);
    if (close === undefined || close >= limit) return problem('truncated-reference', start, limit);
    if (close === start + 2) return problem('empty-name', start, close + 1);
    const body = this.#body(start + 2, close, depth + 1);
    return isProblem(body) ? body : { kind: 'reference', start, end: close + 1, ...body };
  }

  /** What stands between the brackets. */
  #body(start: number, end: number, depth: number): Outcome<Body> {
    const at = skip(this.text, start, end, isSeparator);
    if (at < end && this.text.charCodeAt(at) === LEFT_BRACE) return this.#comparisonBody(at, end, depth);
    const nameEnd = skip(this.text, at, end, isNameCharacter);
    const name = cut(this.text, at, nameEnd);
    const next = skip(this.text, nameEnd, end, isSeparator);
    if (next === end) return { name };
    switch (this.text.charCodeAt(next)) {
      case QUESTION:
      case COLON:
        return { name, ...this.#branches(next, end, depth) };
      case LEFT_BRACE:
        return this.#call(name, next, end, depth);
      default:
        return problem('bad-name', nameEnd, Math.max(nameEnd + 1, skipBack(this.text, nameEnd, end, isSeparator)));
    }
  }

  #comparisonBody(start: number, end: number, depth: number): Outcome<Body> {
    const left = this.#braced(start, end);
    if (isProblem(left)) return left;
    const operatorEnd = skip(this.text, left.after, end, isOperatorCharacter);
    const operator = cut(this.text, left.after, operatorEnd);
    if (!OPERATORS.has(operator.text)) {
      return problem('operator-expected', left.after, Math.max(operatorEnd, Math.min(left.after + 1, end)));
    }
    const suffixEnd = skip(this.text, operatorEnd, end, isAlphanumeric);
    const suffix = cut(this.text, operatorEnd, suffixEnd);
    if (suffix.text !== '' && suffix.text !== 'level') return problem('bad-suffix', suffix.start, suffix.end);
    const rightStart = skip(this.text, suffixEnd, end, isSeparator);
    if (rightStart >= end || this.text.charCodeAt(rightStart) !== LEFT_BRACE) {
      return problem('operand-expected', operatorEnd, Math.max(end, operatorEnd));
    }
    const right = this.#braced(rightStart, end);
    if (isProblem(right)) return right;
    const comparison: Comparison = {
      left: this.expression(left.start, left.end, depth),
      operator,
      suffix,
      right: this.expression(right.start, right.end, depth),
    };
    if (right.after === end) return { comparison };
    const code = this.text.charCodeAt(right.after);
    if (code !== QUESTION && code !== COLON) {
      return { comparison, problem: problem('condition-expected', right.after, end) };
    }
    return { comparison, ...this.#branches(right.after, end, depth) };
  }

  #call(name: Token, open: number, end: number, depth: number): Outcome<Pick<ReferencePart, 'call'>> {
    const argument = this.#braced(open, end);
    if (isProblem(argument)) return argument;
    if (argument.after !== end) return problem('unexpected-text', argument.after, end);
    const start = skip(this.text, argument.start, argument.end, isSeparator);
    const trimmedEnd = skipBack(this.text, start, argument.end, isSeparator);
    return { call: { function: name, argument: this.expression(start, trimmedEnd, depth) } };
  }

  /** `?text`, `:text`, `?{text}:{text}` and their mixtures; `at` is at the `?` or `:`. */
  #branches(at: number, end: number, depth: number): Branches {
    if (this.text.charCodeAt(at) === COLON) {
      return this.#lastBranch(at + 1, end, depth);
    }
    const open = this.#openingBrace(at + 1, end);
    if (open === undefined) {
      return { ifSet: { braced: false, expression: this.expression(at + 1, end, depth) } };
    }
    const first = this.#braced(open, end);
    if (isProblem(first)) return { problem: first };
    const ifSet: Branch = { braced: true, expression: this.expression(first.start, first.end, depth) };
    if (first.after === end) return { ifSet };
    if (this.text.charCodeAt(first.after) !== COLON) {
      return { ifSet, problem: problem('colon-expected', first.after, end) };
    }
    return { ifSet, ...this.#lastBranch(first.after + 1, end, depth) };
  }

  /** The branch after `:`, after which nothing may follow. */
  #lastBranch(from: number, end: number, depth: number): Branches {
    const open = this.#openingBrace(from, end);
    if (open === undefined) return { ifUnset: { braced: false, expression: this.expression(from, end, depth) } };
    const branch = this.#braced(open, end);
    if (isProblem(branch)) return { problem: branch };
    const ifUnset: Branch = { braced: true, expression: this.expression(branch.start, branch.end, depth) };
    return branch.after === end ? { ifUnset } : { ifUnset, problem: problem('unexpected-text', branch.after, end) };
  }

  #openingBrace(from: number, end: number): number | undefined {
    const at = skip(this.text, from, end, isSeparator);
    return at < end && this.text.charCodeAt(at) === LEFT_BRACE ? at : undefined;
  }

  /** What stands in the braces that open at `open`, and the place after the blanks that follow them. */
  #braced(open: number, limit: number): Outcome<Span & { readonly after: number }> {
    const close = this.#ends.brace(open);
    if (close === undefined || close >= limit) return problem('unbalanced-braces', open, limit);
    return { start: open + 1, end: close, after: skip(this.text, close + 1, limit, isSeparator) };
  }
}

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>=', '>']);

function isOperatorCharacter(code: number): boolean {
  return '<>!=?+-*/~&|%'.includes(String.fromCharCode(code));
}

function isAlphanumeric(code: number): boolean {
  return isNameCharacter(code) && code !== 95;
}

function problem(code: ExpressionProblemCode, start: number, end: number): ExpressionProblem {
  return { code, start, end: Math.max(start, end) };
}
