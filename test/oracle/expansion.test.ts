/** Expansion of `$name` gives what the real postconf gives, also for text that nobody would write. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeInstance } from '../support/instance';
import { postconfAll } from '../support/postconf';

const HEAD = [
  'compatibility_level = 3.6',
  'full = some words',
  'none =',
  'nested = <$full>',
  'dollars = a$$b',
  'loop = $pool',
  'pool = $loop',
  'one = 1',
  'two = 2',
  '',
].join('\n');
const MASTER = 'smtp inet n - n - - smtpd\n';

/** What our expansion says: the text, or that Postfix gives up. */
function ours(value: string): string {
  const { instance } = makeInstance({ main: `${HEAD}mydestination = ${value}\n`, master: MASTER }, '3.7');
  const { text, problem } = instance.expansion('mydestination');
  return problem ? 'fatal' : squeeze(text);
}

/** Fails unless postconf says the same of every value. */
async function checkAll(values: readonly string[]): Promise<void> {
  const configurations = values.map((value) => ({ main: `${HEAD}mydestination = ${value}\n`, master: MASTER }));
  const answers = await postconfAll(configurations, '-x', '-h', 'mydestination');
  for (const [at, value] of values.entries()) {
    const theirs = answers[at];
    assert.equal(ours(value), theirs === undefined ? 'fatal' : squeeze(theirs), `of "${value}"`);
  }
}

/** postconf shows runs of blanks as one. */
function squeeze(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const CASES = [
  '$full',
  '${full}',
  '$(full)',
  '${ full }',
  '$fullx',
  '$full-x',
  '$full.$one',
  '$$full',
  '$$$full',
  'a$',
  '$',
  '${}',
  '$()',
  '${ }',
  '${?a}',
  '${:a}',
  '${full?yes}',
  '${none?yes}',
  '${unknown?yes}',
  '${full:no}',
  '${none:no}',
  '${unknown:no}',
  '${full?{yes}:{no}}',
  '${none?{yes}:{no}}',
  '${full?yes:no}',
  '${none:a?b}',
  '${full?{yes}no}',
  '${full:{a}?{b}}',
  '${full ? {yes} : {no}}',
  '${full?{ yes }:{ no }}',
  '${none?{yes}:no no}',
  '${full?$nested}',
  '${full?${none:${one}}}',
  '${nested}',
  '$dollars',
  '$loop',
  '${loop?x}',
  '${full?{$full}:{$loop}}',
  '${none?{$loop}:{ok}}',
  '${{a} == {a}}',
  '${{a} == {b}}',
  '${{1} == {01}}',
  '${{2} < {10}}',
  '${{a2} < {a10}}',
  '${{3.9} < {3.10}}',
  '${{3.9} <level {3.10}?{y}:{n}}',
  '${{$compatibility_level} >=level {3.6}?{y}:{n}}',
  '${{x} <level {1}?{y}:{n}}',
  '${{$full} == {some words}?{y}:{n}}',
  '${{a}=={a}?y}',
  '${{a}=={b}:n}',
  '${{a} = {a}}',
  '${{a} === {a}}',
  '${{a} ==}',
  '${{a} == b}',
  '${{a} == {b} x}',
  '${{a} =~ {b}}',
  '${{a} == {b}?{y}:{n}z}',
  '${{a}',
  '${a b}',
  '${a-b}',
  '${full',
  '$(full',
  '${full)',
  '$(full}',
  '$(full?{a}:{b})',
  '$(full?(a):(b))',
  '${{a} ==level {a}}',
  '${{1} <levels {2}}',
  '{$full}',
  '{',
  '}',
  '${{$one} + {$two}}',
  '${{$one} < {$two}?{less}:{more}}',
  '${{ a } == {a}?{y}:{n}}',
  '${domain_to_ascii{x}}',
  '${{a} == {b} ? {c} : {d}}',
  '${{a} != {b} ? {c} : {d}}}',
  '${{999999999999999999999} < {1}}',
];

const PIECES = [
  '$',
  '${',
  '}',
  '{',
  '$(',
  ')',
  '(',
  'full',
  'none',
  'unknown',
  'one',
  '?',
  ':',
  ' ',
  '==',
  '<',
  '<=level',
  '!=',
  '{a}',
  '{$one}',
  '$full',
  '${none',
  '?{yes}',
  ':{no}',
  '$$',
  'x',
  '-',
];

describe('expansion', () => {
  it('agrees with postconf -x on forms of all kinds', () => checkAll(CASES));

  it('agrees with postconf -x on mixtures of all pieces', () => {
    const value = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 });
    return checkAll(fc.sample(value, 300).map((pieces) => `v${pieces.join('')}`));
  });

  it('gives up after as many levels as Postfix does', async () => {
    const chains = [99, 100, 101].map((length) => ({ main: chain(length), master: MASTER }));
    const answers = await postconfAll(chains, '-x', '-h', 'mydestination');
    for (const [at, texts] of chains.entries()) {
      const { text, problem } = makeInstance(texts, '3.7').instance.expansion('mydestination');
      assert.equal(problem ? 'fatal' : text, answers[at]?.trim() ?? 'fatal');
    }
    assert.equal(answers[2], undefined);
  });
});

/** `length` references before plain text. */
function chain(length: number): string {
  const links = Array.from({ length: length - 1 }, (_, at) => `c${at + 1} = $c${at + 2}\n`);
  return `mydestination = $c1\n${links.join('')}c${length} = end\n`;
}
