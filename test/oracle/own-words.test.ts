/** Our words are our own: no text that a user sees shares a run of words with the Postfix manual. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileExplanations } from '../../scripts/explanations/compile.mjs';
import { RULES } from '../../server/src/lint/rules/index';
import { manualRuns, runsOf } from '../support/manual';

/** Names, values and code are facts; runs end at them. */
const CODE = /```[^]*?```|`[^`]*`|\{\d\}/;

/** Strings, by key; some come with remarks for translators. */
function read(file: string): [key: string, text: string][] {
  const url = new URL(`../../${file}`, import.meta.url);
  const strings = JSON.parse(readFileSync(url, 'utf8')) as Record<string, string | { readonly message: string }>;
  return Object.entries(strings).map(([key, value]) => [key, typeof value === 'string' ? value : value.message]);
}

describe('our words', () => {
  const runs = manualRuns();
  const check = (texts: Iterable<readonly [string, string]>): void => {
    const shared: string[] = [];
    for (const [key, text] of texts) {
      for (const run of runsOf(text, CODE)) if (runs.has(run)) shared.push(`${key}: ${run}`);
    }
    assert.deepEqual(shared, []);
  };

  it('in messages and titles', () => check(read('l10n/bundle.l10n.json')));

  it('in the settings', () => check(read('package.nls.json')));

  it('in explanations', () => {
    const entries = Object.entries(compileExplanations().entries);
    check(
      entries.map(([key, { summary, body = [], risk = [] }]) => {
        return [key, [summary, ...body.map(({ text }) => text), ...risk.map(({ text }) => text)].join('\n``\n')];
      }),
    );
  });

  it('in the manual pages of rules', () => {
    check(
      RULES.map(({ id, docs, lookAlikes }) => {
        const texts = [docs.what ?? '', docs.why, docs.ignore ?? '', ...lookAlikes.map(({ why }) => why)];
        return [id, texts.join('\n``\n')];
      }),
    );
  });

  it('would be found out', () => {
    const copied = 'The internet hostname of this mail system. The default is to use the fully-qualified domain name';
    assert.ok([...runsOf(copied)].some((run) => runs.has(run)));
  });
});
