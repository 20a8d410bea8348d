/**
 * Values with `$name` in them: the tree that mac_parse(3) and mac_expand(3) see. Syntax only: what a name stands for is
 * the business of `project/expand.ts`.
 */

import type { Span, Token } from '../base/span';

/** Text that stands for itself. */
export interface LiteralPart extends Span {
  readonly kind: 'literal';
}

/** `$$`, which stands for one `$`. */
export interface DollarPart extends Span {
  readonly kind: 'dollar';
}

/** `$name`, `${name}`, `$(name)`, each of the latter two with conditions, comparisons or calls inside. */
export interface ReferencePart extends Span {
  readonly kind: 'reference';
  /** The parameter asked for; undefined in a comparison or a call. May be empty, as in `${?text}`. */
  readonly name?: Token;
  readonly comparison?: Comparison;
  readonly call?: Call;
  /** Text used where the value is not empty, or the comparison holds. */
  readonly ifSet?: Branch;
  /** Text used where the value is empty or undefined, or the comparison does not hold. */
  readonly ifUnset?: Branch;
}

export type Part = LiteralPart | DollarPart | ReferencePart;

export interface Branch {
  /** Written in braces, which a second branch needs. */
  readonly braced: boolean;
  readonly expression: Expression;
}

/** `{left} == {right}`. */
export interface Comparison {
  readonly left: Expression;
  readonly operator: Token;
  /** The text right after the operator, as in `<=level`. */
  readonly suffix: Token;
  readonly right: Expression;
}

/** `function{argument}`, Postfix 3.11 and later. */
export interface Call {
  readonly function: Token;
  readonly argument: Expression;
}

/** What is wrong with an expression. Postfix stops at the first problem, and so does the parser. */
export type ExpressionProblemCode =
  | 'truncated-reference'
  | 'empty-name'
  | 'bad-name'
  | 'unbalanced-braces'
  | 'operator-expected'
  | 'bad-suffix'
  | 'operand-expected'
  | 'condition-expected'
  | 'colon-expected'
  | 'unexpected-text'
  | 'nested-too-deep';

export interface ExpressionProblem extends Span {
  readonly code: ExpressionProblemCode;
}

export interface Expression extends Span {
  readonly parts: readonly Part[];
  readonly problem?: ExpressionProblem;
}

/** Postfix gives up past this many nested expansions (`mac_expand_callback`). */
export const MAX_NESTING = 100;

/** Calls `visit` for every reference in `expression`, in the order of the text, both branches of conditions included. */
export function forEachReference(expression: Expression, visit: (reference: ReferencePart) => void): void {
  for (const part of expression.parts) {
    if (part.kind !== 'reference') continue;
    visit(part);
    for (const inner of innerExpressions(part)) forEachReference(inner, visit);
  }
}

/** Calls `visit` for the references that Postfix gets to see before it gives up. True where it reads to the end. */
export function forEachReadReference(expression: Expression, visit: (reference: ReferencePart) => void): boolean {
  for (const part of expression.parts) {
    if (part.kind !== 'reference') continue;
    visit(part);
    const { comparison } = part;
    const operands = comparison ? [comparison.left, comparison.right] : [];
    // Both are read, whatever the first is like.
    if (operands.filter((operand) => !forEachReadReference(operand, visit)).length > 0) return false;
    for (const inner of innerExpressions(part)) {
      if (!operands.includes(inner) && !forEachReadReference(inner, visit)) return false;
    }
  }
  return !expression.problem;
}

/** The expressions inside a reference, in the order of the text. */
export function innerExpressions(reference: ReferencePart): Expression[] {
  const { comparison, call, ifSet, ifUnset } = reference;
  const inner: (Expression | undefined)[] = [
    comparison?.left,
    comparison?.right,
    call?.argument,
    ifSet?.expression,
    ifUnset?.expression,
  ];
  return inner.filter((expression) => expression !== undefined);
}

/** The first problem in `expression` or inside it. */
export function firstProblem(expression: Expression): ExpressionProblem | undefined {
  for (const part of expression.parts) {
    if (part.kind !== 'reference') continue;
    for (const inner of innerExpressions(part)) {
      const problem = firstProblem(inner);
      if (problem) return problem;
    }
  }
  return expression.problem;
}
