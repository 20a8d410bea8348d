/** Findings in texts that a fixture cannot hold: odd first lines, null bytes, byte order marks. */

import assert from 'node:assert/strict';
import { allFindings, makeInstance, type Texts } from './instance';

/** Fails unless the findings of these rules are those expected: `main 1:4-5 warning`, rows from 1, columns from 0. */
export function findingsOf(texts: Texts, only: string | readonly string[], expected: readonly string[]): void {
  const made = makeInstance(texts);
  const found = allFindings(made)
    .filter(({ rule }) => only.includes(rule.id))
    .map(({ file, line, span, severity }) => {
      const { start, end } = made.instance[file]!.rangeOfLogical(line as never, span);
      const to = end.line === start.line ? end.character : `${end.line + 1}:${end.character}`;
      return `${file} ${start.line + 1}:${start.character}-${to} ${severity}`;
    });
  assert.deepEqual(found, expected);
}
