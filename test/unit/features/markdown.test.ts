import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bold, code, oneLine, plain, shortened, table } from '../../../server/src/features/markdown';
import { runs } from '../../support/fuzz';

/**
 * Reads one code span as CommonMark has it: a run of backticks, text, and the next run of the same length. Returns the
 * text, or undefined where the span does not reach exactly to the end.
 */
function readCodeSpan(markdown: string): string | undefined {
  const fence = /^`+/.exec(markdown)?.[0] ?? '';
  if (fence === '') return undefined;
  for (const { index, 0: run } of markdown.matchAll(/`+/g)) {
    if (index === 0 || run.length !== fence.length) continue;
    if (index + run.length !== markdown.length) return undefined;
    const text = markdown.slice(fence.length, index);
    const padded = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
    return padded ? text.slice(1, -1) : text;
  }
  return undefined;
}

describe('code', () => {
  const rows: [string, string][] = [
    ['may', '`may`'],
    ['', '*empty*'],
    [' \n ', '*empty*'],
    ['a  \n  b', '`a b`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``b`c', '```a``b`c```'],
    ['a|b', '`a|b`'],
    ['<b>$x*_', '`<b>$x*_`'],
  ];
  for (const [text, expected] of rows) it(JSON.stringify(text), () => assert.equal(code(text), expected));

  it('cannot be broken out of', () => {
    const hostile = fc
      .array(fc.constantFrom('`', '``', '\\', '\n', '\r', ' ', 'a', '*', '|', '\u0000', '\u2028', '<b>', '[x](y)'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        if (oneLine(text) === '') return;
        const span = code(text);
        assert.ok(!/[\n\r]/.test(span));
        assert.equal(readCodeSpan(span), oneLine(text));
      }),
      { numRuns: runs(5000) },
    );
  });
});

describe('plain', () => {
  it('leaves names as they are', () => assert.equal(plain('smtpd_tls_security_level'), 'smtpd_tls_security_level'));
  it('escapes what has a meaning', () =>
    assert.equal(plain('*a* _b_ `c` [d](e) <f> $g'), '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\$g'));
  it('makes no links of addresses', () =>
    assert.equal(plain('http://x.example www.x.example a@b'), 'http\\://x.example www\\.x.example a\\@b'));
  it('stays bold', () => assert.equal(bold('a**b'), '**a\\*\\*b**'));
});

describe('table', () => {
  it('keeps bars inside of cells', () => {
    assert.equal(table(['a', 'b'], [[code('x|y'), 'z']]), '| a | b |\n| --- | --- |\n| `x\\|y` | z |');
  });
});

describe('shortened', () => {
  it('cuts long text', () => assert.equal(shortened('abcdef', 3), 'abc…'));
  it('leaves short text', () => assert.equal(shortened('abc', 3), 'abc'));
  it('cuts no character in two', () => assert.equal(shortened('ab😀d', 3), 'ab…'));
});
