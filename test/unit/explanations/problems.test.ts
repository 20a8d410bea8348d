/** A malformed file of explanations is refused, with file, entry and reason. */

import assert from 'node:assert/strict';
import { readSubject } from '../../../scripts/explanations/files.mjs';
import { originalProblems, translationProblems } from '../../../scripts/explanations/problems.mjs';
import type { Subject } from '../../../scripts/explanations/entry.mjs';

const KNOWN = new Set(['parameter biff', 'parameter mydomain', 'restriction permit']);

const HEAD = '---\nsubject: a\ntitle: A\nchecked: 3.11\n---\n\n';

function subject(text: string, file = 'en/a.md'): Subject {
  return readSubject(file, HEAD + text);
}

/** Fails unless the text has just this problem. */
function checkProblem(text: string, problem: RegExp): void {
  const problems = originalProblems([subject(text)], KNOWN);
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0]!, problem);
}

describe('a file of explanations', () => {
  it('is read', () => {
    const [entry] = subject(
      '# parameter biff\n\nTells *comsat*.\n\nMore.\n\n**Since 3.9:** New.\n\n**Before 3.5:** Old.\n\n**Risk:** None.\n\n```main.cf\nbiff = no\n```\n\n**See:** mydomain, restriction permit\n',
    ).entries;
    assert.deepEqual(entry, {
      key: 'parameter biff',
      summary: 'Tells *comsat*.',
      body: [{ text: 'More.' }, { since: '3.9', text: 'New.' }, { before: '3.5', text: 'Old.' }],
      risk: [{ text: 'None.' }],
      examples: [{ language: 'main.cf', text: 'biff = no' }],
      see: ['mydomain', 'restriction permit'],
      row: 7,
    });
  });
  it('that has no head is refused', () =>
    assert.throws(
      () => readSubject('en/a.md', '# parameter biff\n\nA.\n'),
      /^Error: en\/a\.md:1: the file begins with/,
    ));
  it('that has another name is refused', () => assert.throws(() => subject('', 'en/b.md'), /en\/b\.md:1: the subject/));
  it('that begins without an entry is refused', () =>
    assert.throws(() => subject('Text.\n'), /en\/a\.md:7: a heading/));
  it('whose entry has no summary is refused', () =>
    assert.throws(() => subject('# parameter biff\n'), /en\/a\.md:7: "parameter biff" has no summary/));
});

describe('an entry', () => {
  it('is about something that exists', () =>
    checkProblem('# parameter x\n\nA.\n', /^a\.md:7: parameter x: is nothing/));
  it('stands in one place', () =>
    checkProblem('# parameter biff\n\nA.\n\n# parameter biff\n\nB.\n', /^a\.md:11: parameter biff: is also in a\.md$/));
  it('has a summary that is a short sentence', () => {
    checkProblem('# parameter biff\n\nNo full stop\n', /is no sentence/);
    checkProblem(`# parameter biff\n\n${'a'.repeat(140)}.\n`, /the summary has 141 characters/);
  });
  it('fits into a hover', () => checkProblem(`# parameter biff\n\nA.\n\n${'a'.repeat(1501)}\n`, /the text has 1501/));
  it('gives each label a paragraph', () =>
    checkProblem('# parameter biff\n\nA.\n\n**Since 3.9:** New. **Before 3.9:** Old.\n', /a paragraph of its own/));
  it('points to what exists', () =>
    checkProblem('# parameter biff\n\nA.\n\n**See:** nothing\n', /"nothing" under See/));
  it('has examples in languages that are known', () =>
    checkProblem('# parameter biff\n\nA.\n\n```perl\n1\n```\n', /example in "perl"/));
  it('that is a concept has a title', () => {
    checkProblem('# concept queue\n\nA.\n', /a concept has a title/);
    assert.deepEqual(originalProblems([subject('# concept queue: The queue\n\nA.\n')], KNOWN), []);
  });
});

describe('a translation', () => {
  const original = [
    subject('# parameter biff\n\nTells `comsat`.\n\n**Since 3.9:** New.\n\n```main.cf\nbiff = no\n```\n'),
  ];
  const check = (text: string, problem?: RegExp): void => {
    const problems = translationProblems([subject(text, 'de/a.md')], original);
    assert.equal(problems.length, problem ? 1 : 0, problems.join('\n'));
    if (problem) assert.match(problems[0]!, problem);
  };

  it('says the same in other words', () => check('# parameter biff\n\nSagt es `comsat`.\n\n**Since 3.9:** Neu.\n'));
  it('is of something', () => check('# parameter mydomain\n\nDie Domain.\n', /is not in the original/));
  it('holds for the same versions', () =>
    check('# parameter biff\n\nSagt es.\n\n**Since 3.8:** Neu.\n', /holds for "since 3\.8"/));
  it('has the same names', () =>
    check('# parameter biff\n\nSagt es `biffd`.\n\n**Since 3.9:** Neu.\n', /`biffd` is not in the original/));
  it('has no examples of its own', () =>
    check('# parameter biff\n\nSagt es.\n\n**Since 3.9:** Neu.\n\n```main.cf\nbiff = no\n```\n', /leave them out/));
  it('is translated', () => check('# parameter biff\n\nTells `comsat`.\n\n**Since 3.9:** Neu.\n', /is not translated/));
});
