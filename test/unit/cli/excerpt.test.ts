/** The row under a problem, and the marker under the place. */

import assert from 'node:assert/strict';
import { excerpt } from '../../../server/src/cli/check/formats/excerpt';

const wide = (character: string): number => (/[\u3000-\u9fff]/.test(character) ? 2 : 1);

/** Row and marker of what stands from `start` to `end` in the row. */
function shown(row: string, start: number, end: number, width = 80): string[] {
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  const { row: text, marker } = excerpt(row, range, width, wide);
  return [text, marker];
}

describe('the row of a problem', () => {
  it('has a marker under the place', () =>
    assert.deepEqual(shown('biff = maybe', 7, 12), ['biff = maybe', '       ^^^^^']));
  it('is marked once where the place has no width', () =>
    assert.deepEqual(shown('biff =', 6, 6), ['biff =', '      ^']));
  it('shows tabs as blanks', () => assert.deepEqual(shown('biff\t= x', 7, 8), ['biff    = x', '          ^']));
  it('counts wide characters', () => assert.deepEqual(shown('漢字 = x', 5, 6), ['漢字 = x', '       ^']));
  it('counts characters of two units once', () => assert.deepEqual(shown('😀 = x', 5, 6), ['😀 = x', '    ^']));
  it('shows what would move the cursor', () =>
    assert.deepEqual(shown('a\u001b[2J\u202e = x', 9, 10), ['a␛[2J<U+202E> = x', '                ^']));

  it('is cut around the place', () => {
    const row = `name = ${'word, '.repeat(40)}wrong, ${'word, '.repeat(40)}`;
    const [text, marker] = shown(row, 247, 252, 60);
    assert.equal(text!.length, 60);
    assert.match(text!, /^….*wrong.*…$/);
    assert.equal(text!.slice(marker!.indexOf('^'), marker!.length), 'wrong');
  });
  it('is cut at the end alone where the place stands at the beginning', () =>
    assert.deepEqual(shown('name = word word word', 0, 4, 12), ['name = wor…', '^^^^']));
  it('is marked up to where it is cut', () => {
    const [text, marker] = shown('x'.repeat(200), 0, 200, 40);
    assert.equal(text, `${'x'.repeat(38)}…`);
    assert.equal(marker, '^'.repeat(38));
  });
  it('costs little where it is huge', () => {
    const [text, marker] = shown('x'.repeat(10_000_000), 5_000_000, 5_000_003, 40);
    assert.equal(text!.length, 40);
    assert.equal(marker!.trim(), '^^^');
  });
  it('is marked to its end where the place goes on', () => {
    const range = { start: { line: 0, character: 7 }, end: { line: 1, character: 2 } };
    assert.equal(excerpt('name = a, b  ', range, 80, wide).marker, '       ^^^^');
  });
});
