/** Logical lines, as Postfix's reader sees them. */

import assert from 'node:assert/strict';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { lineKinds } from '../../support/outline';

function check(text: string, expected: string[]): void {
  assert.deepEqual(lineKinds(parseMain(text)), expected);
}

describe('the reader of lines', () => {
  it('goes over comments and empty lines inside a value', () => {
    check('k = a\n#c\n b\n # c2\n\n c\n', ['entry "k = a b c"']);
  });

  it('leaves comments after a value alone', () => {
    check('k = a\n# c\n\nj = b\n', ['entry "k = a"', 'comment "# c"', 'blank ""', 'entry "j = b"']);
  });

  it('glues a continuation to the entry above when only the first line of its own is commented out', () => {
    check('k = a\n#other =\n  b\n', ['entry "k = a  b"']);
  });

  it('drops what is indented before any entry', () => {
    check('# c\n  x = y\n  z\nk = a\n', ['comment "# c"', 'stray "  x = y  z"', 'entry "k = a"']);
  });

  it('takes vertical tabs and form feeds for blanks, but not what Unicode calls so', () => {
    check('k = a\n\fb\n\vc\n', ['entry "k = a\\fb\\u000bc"']);
    check('k = a\n\u00A0b\n', ['entry "k = a"', 'entry "\u00A0b"']);
  });

  it('ends lines at LF alone', () => {
    check('a = b\rc = d\r', ['entry "a = b\\rc = d\\r"']);
  });

  it('loses what comes after NUL', () => {
    check('k = a\0b\n c\n', ['entry "k = a"']);
  });

  it('needs no line ending at the end', () => {
    check('k = a\n b', ['entry "k = a b"']);
  });

  it('leads from what Postfix sees back to the file', () => {
    const document = parseMain('name = one\n# between\n  two\n');
    const [line] = document.lines;
    const { value } = line!.tree;
    assert.equal(value.text, 'one  two');
    const two = { start: value.start + 5, end: value.end };
    assert.deepEqual(document.rangeOfLogical(line!, two), {
      start: { line: 2, character: 2 },
      end: { line: 2, character: 5 },
    });
    assert.equal(line!.logical.toLogical(line!.text.indexOf('two')), two.start);
    assert.equal(line!.logical.toLogical(line!.text.indexOf('between')), undefined);
  });
});
