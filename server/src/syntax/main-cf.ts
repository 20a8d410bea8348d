/** Grammar of main.cf: one `name = value` for each logical line. */

import type { Token } from '../base/span';
import { SourceDocument } from './document';
import type { Line } from './line';
import { splitNameValue, type NameValueProblem } from './name-value';
import { Value } from './value';

/** A logical line of main.cf. */
export interface ParameterTree {
  readonly name: Token;
  /** Offset of `=`; undefined where it is missing. */
  readonly equals: number | undefined;
  readonly value: Value;
  /** Why every Postfix program refuses to start with this line. */
  readonly problem: NameValueProblem | undefined;
}

export type MainLine = Line<ParameterTree>;
export type MainDocument = SourceDocument<ParameterTree>;

export function parseParameter(text: string): ParameterTree {
  const { name, equals, value, problem } = splitNameValue(text);
  return { name, equals, value: new Value(text, value), problem };
}

export function parseMain(text: string): MainDocument {
  return new SourceDocument(text, parseParameter);
}
