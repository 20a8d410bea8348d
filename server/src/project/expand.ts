/** Expansion of `$name` in values, with the results and the limits of mac_expand(3). */

import { isAllDigits } from '../base/characters';
import type { Edition } from '../knowledge/edition';
import {
  MAX_NESTING,
  type Comparison,
  type Expression,
  type ExpressionProblemCode,
  type ReferencePart,
} from '../syntax/expression';
import { parseExpression } from '../syntax/expression-parser';
import { compareLevels, parseLevel } from './level';

/** A value that a name stands for: its text, and its parsed form if somebody has it already. */
export interface NamedValue {
  readonly text: string;
  readonly expression?: Expression | undefined;
  /** The text `expression` has its offsets in; `text` where left out. */
  readonly source?: string;
}

/** What a name stands for; undefined where nobody has set it and Postfix has no such name. */
export type Lookup = (name: string) => NamedValue | undefined;

export type ExpansionProblemCode =
  ExpressionProblemCode | 'bad-suffix' | 'bad-level' | 'number-too-large' | 'unknown-function' | 'too-long';

export interface Expansion {
  /** As far as it got, where there is a problem. */
  readonly text: string;
  /** The first problem, at which Postfix gives up. */
  readonly problem?: { readonly code: ExpansionProblemCode; readonly name?: string };
}

/** Postfix has no such limit and would run out of memory. */
const MAX_LENGTH = 1_000_000;
const MAX_STEPS = 20_000;

/** Expands `value`. Never throws and always ends, however the names refer to each other. */
export function expand(value: NamedValue, lookup: Lookup, edition: Edition): Expansion {
  const expander = new Expander(lookup, edition);
  expander.value(value, 0);
  return expander.result;
}

class Expander {
  #text = '';
  #steps = 0;
  #problem: Expansion['problem'];

  constructor(
    private readonly lookup: Lookup,
    private readonly edition: Edition,
  ) {}

  get result(): Expansion {
    return this.#problem ? { text: this.#text, problem: this.#problem } : { text: this.#text };
  }

  /** Appends what `value` expands to. */
  value(value: NamedValue, depth: number): void {
    const expression = value.expression ?? parseExpression(value.text);
    this.#run(value.source ?? value.text, expression, depth);
  }

  #run(source: string, expression: Expression, depth: number): void {
    for (const part of expression.parts) {
      if (this.#problem) return;
      if (++this.#steps > MAX_STEPS || this.#text.length > MAX_LENGTH) return this.#fail({ code: 'too-long' });
      if (depth > MAX_NESTING) return this.#fail({ code: 'nested-too-deep' });
      if (part.kind === 'literal') this.#text += source.slice(part.start, part.end);
      else if (part.kind === 'dollar') this.#text += '$';
      else this.#reference(source, part, depth);
    }
    if (expression.problem) this.#fail({ code: expression.problem.code });
  }

  #reference(source: string, part: ReferencePart, depth: number): void {
    const { name, call, ifSet, ifUnset, comparison } = part;
    if (call) return this.#call(source, call.function.text, call.argument);
    const found = comparison ? this.#compare(source, comparison) : this.lookup(name?.text ?? '');
    if (this.#problem) return;
    if (!ifSet && !ifUnset) {
      if (found && found.text !== '') this.#nested(name?.text, found, depth);
      return;
    }
    const branch = found && found.text !== '' ? ifSet : ifUnset;
    if (branch) this.#run(source, branch.expression, depth + 1);
  }

  /** From 3.11 on, parameters that Postfix reads raw are put in as they are. */
  #nested(name: string | undefined, found: NamedValue, depth: number): void {
    if (name !== undefined && this.edition.parameter(name)?.type === 'raw' && this.edition.isSince('3.11')) {
      this.#text += found.text;
    } else {
      const before = this.#problem;
      this.value(found, depth + 1);
      if (!before && this.#problem && this.#problem.name === undefined && name !== undefined) {
        this.#problem = { ...this.#problem, name };
      }
    }
  }

  #compare(source: string, { left, operator, suffix, right }: Comparison): NamedValue | undefined {
    const a = this.#apart(source, left);
    const b = this.#apart(source, right);
    if (this.#problem) return undefined;
    const order = suffix.text === '' ? this.#order(a, b) : this.#levelOrder(suffix.text, a, b);
    if (order === undefined) return undefined;
    return { text: holds(order, operator.text) ? 'true' : '' };
  }

  /** Both numbers: compared as numbers; else byte by byte. */
  #order(a: string, b: string): number | undefined {
    if (!isAllDigits(a) || !isAllDigits(b)) return a < b ? -1 : a > b ? 1 : 0;
    if (Number(a) > Number.MAX_SAFE_INTEGER || Number(b) > Number.MAX_SAFE_INTEGER) {
      this.#fail({ code: 'number-too-large' });
      return undefined;
    }
    return Number(a) - Number(b);
  }

  #levelOrder(suffix: string, a: string, b: string): number | undefined {
    const [left, right] = [parseLevel(a), parseLevel(b)];
    if (suffix === 'level' && left && right) return compareLevels(left, right);
    this.#fail({ code: suffix === 'level' ? 'bad-level' : 'bad-suffix' });
    return undefined;
  }

  /** Functions that turn domain names into ASCII or Unicode; which, no check here depends on. */
  #call(source: string, name: string, argument: Expression): void {
    if (!this.edition.isSince('3.11')) return this.#fail({ code: 'bad-name' });
    if (name !== 'domain_to_ascii' && name !== 'domain_to_utf8') return this.#fail({ code: 'unknown-function' });
    this.#text += this.#apart(source, argument);
  }

  /** The expansion of an operand, which counts its nesting anew. */
  #apart(source: string, expression: Expression): string {
    const outer = this.#text;
    this.#text = '';
    this.#run(source, expression, 0);
    const result = this.#text;
    this.#text = outer;
    return result;
  }

  #fail(problem: NonNullable<Expansion['problem']>): void {
    this.#problem ??= problem;
  }
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
