/** Lines of master.cf: columns, options and braces. */

import assert from 'node:assert/strict';
import { parseService } from '../../../server/src/syntax/master-cf';

const COLUMNS = 'smtp inet n - y - - smtpd';

function overrides(text: string): string[] {
  return parseService(`${COLUMNS} ${text}`).overrides.map(
    ({ name, value, problem }) => `${name.text} → ${JSON.stringify(value.text)}${problem ? ` (${problem})` : ''}`,
  );
}

function roles(text: string): string[] {
  return parseService(`${COLUMNS} ${text}`).arguments.map(({ role, content }) => `${role} ${content.text}`);
}

describe('a line of master.cf', () => {
  it('has eight columns', () => {
    assert.deepEqual(
      parseService('[::1]:25\tinet n  - y 60? 0 /usr/lib/smtpd x').fields.map(({ text }) => text),
      ['[::1]:25', 'inet', 'n', '-', 'y', '60?', '0', '/usr/lib/smtpd'],
    );
  });

  it('may be too short', () => {
    assert.equal(parseService('smtp inet n').fields.length, 3);
    assert.equal(parseService('').fields.length, 0);
  });

  for (const [text, expected] of [
    ['-o x=y', ['x → "y"']],
    ['-o x=', ['x → ""']],
    ['-o x=y=z', ['x → "y=z"']],
    ['-ox=y', ['x → "y"']],
    ['-v -vox=y', ['x → "y"']],
    ['-o { x = a b }', ['x → "a b"']],
    ['-o {x=a}', ['x → "a"']],
    ['-o{x = y z}', ['x → "y z"']],
    ['-o x', ['x → "" (missing-equals)']],
    ['-o =y', [' → "y" (missing-name)']],
    ['-o x = y', ['x → "" (missing-equals)']],
    ['-o a={b c}d -o e=f', ['a → "{b c}d"', 'e → "f"']],
    ['word -o x=y', []],
    ['-- -o x=y', []],
  ] as const) {
    it(`sees in "${text}" ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(overrides(text), expected);
    });
  }

  it('tells options, settings and words apart', () => {
    assert.deepEqual(roles('-v -o a=b flags=DR argv=/bin/x { y z }'), [
      'flag -v',
      'override -o',
      'setting a=b',
      'word flags=DR',
      'word argv=/bin/x',
      'word y z',
    ]);
  });

  it('marks braces that are not closed, or that text follows', () => {
    const problems = (text: string) =>
      parseService(`${COLUMNS} ${text}`).arguments.map(({ braceProblem }) => braceProblem);
    assert.deepEqual(problems('-o {a=b'), [undefined, 'missing-brace']);
    assert.deepEqual(problems('-o {a=b}c'), [undefined, 'text-after-brace']);
  });

  it('may end with -o', () => {
    assert.equal(parseService(`${COLUMNS} -o`).danglingOption?.text, '-o');
  });
});
