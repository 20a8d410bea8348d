/** Values with `$name`: the tree of each form, and where parsing stops. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forEachReference } from '../../../server/src/syntax/expression';
import { parseExpression } from '../../../server/src/syntax/expression-parser';
import { showExpression } from '../../support/outline';
import { runs } from '../../support/fuzz';

const CASES: readonly (readonly [string, string])[] = [
  ['plain text', '"plain text"'],
  ['$name', '<name>'],
  ['a $name-b', '"a " <name> "-b"'],
  ['${name}', '<name>'],
  ['${ name }', '<name>'],
  ['$(name)', '<name>'],
  ['$$name', '$$ "name"'],
  ['$$$name', '$$ <name>'],
  ['${x?a}', '<x ?{"a"}>'],
  ['${x?a:b}', '<x ?{"a:b"}>'],
  ['${x:a?b}', '<x :{"a?b"}>'],
  ['${x:}', '<x :{}>'],
  ['${x?{a}:{b}}', '<x ?{"a"} :{"b"}>'],
  ['${x ? {a b} : {c}}', '<x ?{"a b"} :{"c"}>'],
  ['${x?{a}:b c}', '<x ?{"a"} :{"b c"}>'],
  ['$(x?{a}:{(b)})', '<x ?{"a"} :{"(b)"}>'],
  ['${x?${y:$z}}', '<x ?{<y :{<z>}>}>'],
  ['${{$a} == {b}}', '<(<a> == "b")>'],
  ['${{a} <=level {3.6} ? {c} : {d}}', '<("a" <=level "3.6") ?{"c"} :{"d"}>'],
  ['${{a} == {b}}}', '<("a" == "b")> "}"'],
  ['${f{ a }}', '<f("a")>'],
  ['{$x}', '"{" <x> "}"'],
  ['${x', '!truncated-reference "${x"'],
  ['$(x}', '!truncated-reference "$(x}"'],
  ['a $', '"a " !empty-name "$"'],
  ['$-', '!empty-name "$-"'],
  ['${}', '!empty-name "${}"'],
  ['${a b}', '!bad-name " b"'],
  ['${a-b}', '!bad-name "-b"'],
  ['${{a} ~ {b}}', '!operator-expected "~"'],
  ['${{a} ==level {b}}', '<("a" ==level "b")>'],
  ['${{a} ==foo {b}}', '!bad-suffix "foo"'],
  ['${a?{b}:{c}', '!truncated-reference "${a?{b}:{c}"'],
  ['${{a} == b}', '!operand-expected " b"'],
  ['${{a} == {b} c}', '<("a" == "b")> !condition-expected "c"'],
  ['${a?{b}c}', '<a ?{"b"}> !colon-expected "c"'],
  ['${a:{b}?{c}}', '<a :{"b"}> !unexpected-text "?{c}"'],
  ['${a?{$}:{b}}', '<a ?{!empty-name "$"} :{"b"}>'],
];

describe('an expression', () => {
  for (const [text, expected] of CASES) {
    it(`${text} is ${expected}`, () => {
      assert.equal(showExpression(text, parseExpression(text)), expected);
    });
  }

  it('covers its text without gaps, up to the first problem', () => {
    const piece = fc.constantFrom(
      '$',
      '${',
      '}',
      '{',
      '$(',
      ')',
      'name',
      '?',
      ':',
      ' ',
      '==',
      '<level',
      '{a}',
      '$$',
      '$x',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { parts, problem } = parseExpression(text);
        let at = 0;
        for (const part of parts) {
          assert.equal(part.start, at);
          at = part.end;
        }
        // A problem may stand inside the last reference, behind what Postfix has read of it by then.
        const last = parts.at(-1)?.start ?? 0;
        assert.ok(problem ? last <= problem.start && at <= text.length : at === text.length);
        forEachReference({ start: 0, end: text.length, parts }, ({ start, end, name }) => {
          assert.ok(0 <= start && start < end && end <= text.length);
          if (name) assert.equal(text.slice(name.start, name.end), name.text);
        });
      }),
      { numRuns: runs(2000) },
    );
  });
});
