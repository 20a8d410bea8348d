/** Options of `postfix-lint postconf`: how words are read, and what is turned down. */

import assert from 'node:assert/strict';
import { getopt } from '../../../server/src/cli/postconf/getopt';
import { parseWords } from '../../../server/src/cli/postconf/request';
import { UsageError } from '../../../server/src/cli/terminal';
import { edition } from '../../support/knowledge';

describe('getopt', () => {
  const read = (...words: string[]): string => {
    const { options, operands, bad } = getopt(words, 'abo', 'o');
    const shown = options.map(({ letter, value }) => (value === undefined ? letter : `${letter}(${value})`));
    return [...shown, '|', ...operands, ...(bad ? [`${bad.problem} ${bad.letter}`] : [])].join(' ');
  };

  it('reads letters that are joined', () => assert.equal(read('-ab', '-a', 'x'), 'a b a | x'));
  it('reads values', () => assert.equal(read('-ao', 'x', '-oy', '-o', '-a'), 'a o(x) o(y) o(-a) |'));
  it('ends at the first other word', () => assert.equal(read('-a', 'x', '-b'), 'a | x -b'));
  it('ends at two dashes, and at one', () => {
    assert.equal(read('-a', '--', '-b'), 'a | -b');
    assert.equal(read('-a', '-', '-b'), 'a | - -b');
  });
  it('tells of what it does not know', () => {
    assert.equal(read('-ax', 'y'), 'a | y unknown x');
    assert.equal(read('-ao'), 'a | no-value o');
  });
});

describe('words for postconf', () => {
  const turnedDown = (words: string, version = '3.11'): string => {
    try {
      parseWords(words.split(' '), edition(version));
    } catch (error) {
      assert.ok(error instanceof UsageError);
      return error.message;
    }
    return assert.fail(`${words} is taken`);
  };

  it('that would change a file are turned down', () => {
    for (const words of ['-e a=b', '-X a', '-# a', 'a=b', '-M smtp/inet=x', '-Pe a/b/c=d'])
      assert.match(turnedDown(words), /changes no file/, words);
  });
  it('that ask for what cannot be known are turned down', () => {
    for (const letter of 'aAlm') assert.match(turnedDown(`-${letter}`), /built/);
    assert.match(turnedDown('-T run-version'), /built/);
    for (const letter of 'bt') assert.match(turnedDown(`-${letter}`), /another program/);
    assert.match(turnedDown('-v'), /not offered/);
  });
  it('that a version does not know are turned down', () => {
    assert.match(turnedDown('-nj', '3.10'), /-j from Postfix 3.11/);
    assert.match(turnedDown('-q', '3.8'), /-q from Postfix 3.9/);
    assert.match(turnedDown('-H', '3.0'), /-H from Postfix 3.1/);
    assert.match(turnedDown('-Z'), /no option -Z/);
    assert.match(turnedDown('-c'), /needs a value/);
  });
});
