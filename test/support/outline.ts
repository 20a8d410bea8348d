/** Shows trees as text, for tests that compare whole parses. */

import type { Expression } from '../../server/src/syntax/expression';
import type { SourceDocument } from '../../server/src/syntax/document';
import type { Line } from '../../server/src/syntax/line';

/** All that a parse says of a document, line by line, with the rows that positions rest on. */
export function outline<Tree>(document: SourceDocument<Tree>): unknown[] {
  return Array.from(document.lines, (line) => ({
    kind: line.kind,
    text: line.text,
    row: document.rowOf(line),
    height: line.height,
    logical: line.logical.text,
    tree: JSON.stringify(line.tree),
  }));
}

/** Logical lines and what is between them, short: `entry "a = b"`. */
export function lineKinds<Tree>(document: SourceDocument<Tree>): string[] {
  return Array.from(document.lines, (line: Line<Tree>) => `${line.kind} ${JSON.stringify(line.logical.text)}`);
}

/** An expression with every part named, for instance `<ref:x ?{"a"} :{"b"}>`. */
export function showExpression(source: string, expression: Expression): string {
  const text = ({ start, end }: { start: number; end: number }): string => source.slice(start, end);
  const parts = expression.parts.map((part) => {
    if (part.kind === 'literal') return JSON.stringify(text(part));
    if (part.kind === 'dollar') return '$$';
    const { name, comparison, call, ifSet, ifUnset } = part;
    const head = comparison
      ? `(${showExpression(source, comparison.left)} ${comparison.operator.text}${comparison.suffix.text} ${showExpression(source, comparison.right)})`
      : call
        ? `${call.function.text}(${showExpression(source, call.argument)})`
        : (name?.text ?? '');
    const set = ifSet ? ` ?{${showExpression(source, ifSet.expression)}}` : '';
    const unset = ifUnset ? ` :{${showExpression(source, ifUnset.expression)}}` : '';
    return `<${head}${set}${unset}>`;
  });
  if (expression.problem) parts.push(`!${expression.problem.code} ${JSON.stringify(text(expression.problem))}`);
  return parts.join(' ');
}
