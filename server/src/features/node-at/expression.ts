/** Finds the reference in a value that a place belongs to, or the branch of a condition whose text it is. */

import { isListSeparator } from '../../base/characters';
import type { Span } from '../../base/span';
import { innerExpressions, type Expression, type ReferencePart } from '../../syntax/expression';
import { pick } from './pick';

/** - `head`: at `$name` or `${name`; `frame`: at the brackets and operators; `text`: in literal text of an expression */
export type PlaceInExpression =
  | { readonly at: 'head'; readonly reference: ReferencePart; readonly span: Span }
  | { readonly at: 'frame'; readonly reference: ReferencePart }
  | {
      readonly at: 'text';
      /** The value, or the branch in it, that the text belongs to. */
      readonly expression: Expression;
      /** False in the operands of a comparison, which are no part of the result. */
      readonly isResult: boolean;
    };

/** `source` is the text that the expression has its offsets in. Descends as deep as the parser lets brackets nest. */
export function placeIn(source: string, expression: Expression, offset: number, isResult = true): PlaceInExpression {
  const part = expression.parts[pickReference(source, expression, offset)];
  if (part?.kind !== 'reference') return { at: 'text', expression, isResult };
  const { name, comparison, call } = part;
  const inner = innerExpressions(part).find(({ start, end }) => start <= offset && offset <= end);
  if (inner) {
    const isOperand = inner === comparison?.left || inner === comparison?.right || inner === call?.argument;
    return placeIn(source, inner, offset, isResult && !isOperand);
  }
  const isPlain = !part.ifSet && !part.ifUnset;
  if (name && name.text !== '' && (isPlain || offset <= name.end)) {
    return { at: 'head', reference: part, span: isPlain ? part : { start: part.start, end: name.end } };
  }
  return { at: 'frame', reference: part };
}

/** At a blank after a reference, the reference; else the part that holds the place. */
function pickReference(source: string, { parts }: Expression, offset: number): number {
  const at = pick(parts, offset);
  const follows = at > 0 && parts[at]!.start === offset && parts[at - 1]!.kind === 'reference';
  return follows && isListSeparator(source.charCodeAt(offset)) ? at - 1 : at;
}
