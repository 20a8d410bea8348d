/** A value as it stands in a line, ready for expansion with the tree that it has already. */

import type { NamedValue } from '../../project/expand';
import type { Line } from '../../syntax/line';
import type { Value } from '../../syntax/value';

export function namedValue(line: Line, value: Value): NamedValue {
  return {
    text: value.text,
    source: line.logical.text,
    get expression() {
      return value.expression;
    },
  };
}
