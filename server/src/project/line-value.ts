/** A value as it stands in a line, in the form that expansion takes. */

import type { Line } from '../syntax/line';
import type { Value } from '../syntax/value';
import type { NamedValue } from './expand';

/** `value`, which stands in `line`. Its text is parsed only when it is expanded. */
export function lineValue({ logical }: Pick<Line, 'logical'>, value: Value): NamedValue {
  return {
    text: value.text,
    source: logical.text,
    get expression() {
      return value.expression;
    },
  };
}
