/** The text of one parameter, with its trees made when they are asked for. */

import type { Span, Token } from '../base/span';
import type { Expression } from './expression';
import { parseExpression } from './expression-parser';
import { splitList, type ListOptions } from './list';

/** A value in main.cf or after `-o`. Spans are offsets in the text it was cut from. */
export class Value implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  #expression: Expression | undefined;

  /**
   * @param source the logical line that holds the value
   * @param token where in it the value stands
   */
  constructor(
    private readonly source: string,
    token: Token,
  ) {
    this.start = token.start;
    this.end = token.end;
    this.text = token.text;
  }

  get expression(): Expression {
    return (this.#expression ??= parseExpression(this.source, this.start, this.end));
  }

  /** True where the value is text alone: no `$` in it. */
  get isPlain(): boolean {
    return !this.text.includes('$');
  }

  /** Items of the unexpanded text. */
  items(options: ListOptions): Token[] {
    return splitList(this.source, options, this.start, this.end);
  }
}
