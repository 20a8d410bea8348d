/** Expansion: results, and the warnings that Postfix gives on the way. `test/oracle/` puts the same to the real postconf. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expand, visitNames } from '../../../server/src/project/expand';
import { firstProblem, forEachReadReference } from '../../../server/src/syntax/expression';
import { parseExpression } from '../../../server/src/syntax/expression-parser';
import { brokenText } from '../../support/odd-configuration';
import { edition } from '../../support/knowledge';
import { runs } from '../../support/fuzz';

const VALUES: Readonly<Record<string, string>> = { a: '1', none: '', nested: '<$a>', loop: '$loop b$loop' };

function outcome(text: string, version = '3.7'): { result: string; warnings: string[] } {
  const warnings: string[] = [];
  const lookup = (name: string): { text: string } | undefined => (name in VALUES ? { text: VALUES[name]! } : undefined);
  const { text: result } = expand({ text }, lookup, edition(version), ({ code, quoted }) =>
    warnings.push([code, ...quoted].join(' | ')),
  );
  return { result, warnings };
}

describe('expansion', () => {
  it('warns where Postfix does', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      '$a ${nested}': [],
      'x $': ['empty-name | x $'],
      '${a b} $': ['bad-name | a |  b', 'empty-name | ${a b} $'],
      '${a?{x}y}': ['colon-expected | x | y'],
      '${a?{$}y}': ['empty-name | $', 'colon-expected | $ | y'],
      '${none?{$}}': [],
      '${{a} == {b} c}': ['condition-expected | c'],
      '${{a} ==foo {b}}': ['bad-suffix | == | foo'],
      '${{1} <=level {x}}': ['bad-level | x'],
      '${a:{x}{y}}': ['unexpected-text | x | {y}'],
      '${a:{x}': ['truncated-reference | ${a:{x}'],
    };
    for (const [text, warnings] of Object.entries(cases)) assert.deepEqual(outcome(text).warnings, warnings, text);
  });

  it('knows functions from 3.11 on', () => {
    assert.deepEqual(outcome('${domain_to_ascii{ $a }}', '3.11'), { result: '1', warnings: [] });
    assert.deepEqual(outcome('${foo{$a}}', '3.11').warnings, ['unknown-function | foo | $a']);
    assert.deepEqual(outcome('${foo{$a}}', '3.10').warnings, ['bad-name | foo | {$a}']);
  });

  it('ends where names refer to themselves', () => {
    const { warnings } = outcome('$loop');
    assert.equal(warnings[0], 'nested-too-deep | loop');
  });

  it('sees the names and the first problem that the tree has', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const names: string[] = [];
        const warnings: string[] = [];
        visitNames(
          text,
          (name) => names.push(name),
          edition('3.11'),
          ({ code }) => warnings.push(code),
        );
        const tree = parseExpression(text);
        const inTree: string[] = [];
        forEachReadReference(tree, ({ name }) => {
          if (name) inTree.push(name.text);
        });
        assert.deepEqual(inTree, names);
        const problem = firstProblem(tree)?.code;
        assert.equal(
          problem,
          warnings.find((code) => code !== 'unknown-function'),
        );
      }),
      { numRuns: runs(1000) },
    );
  });
});
