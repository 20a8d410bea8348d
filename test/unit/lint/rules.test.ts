/** What every rule promises: a place in the registry, examples that hold, fixes that are what they are said to be. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { Rule, RuleExample } from '../../../server/src/lint/rule';
import { RULES } from '../../../server/src/lint/rules/index';
import { applyFixes, fixAll } from '../../support/check';
import { allFindings, makeInstance, type TestInstance, type Texts } from '../../support/instance';

const folder = new URL('../../../server/src/lint/rules/', import.meta.url);

/** `syntax/duplicate.ts` for `syntax-duplicate`. */
function pathOf(id: string): string {
  return id.replace('-', '/') + '.ts';
}

describe('rules', () => {
  it('are sorted by id, each there once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  it('are those that the folders hold', () => {
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = groups.flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`),
    );
    assert.deepEqual(
      RULES.map(({ id }) => pathOf(id)),
      files.filter((file) => RULES.some(({ id }) => pathOf(id) === file)).sort(),
    );
    assert.deepEqual(
      files.filter((file) => !RULES.some(({ id }) => pathOf(id) === file)),
      [],
    );
  });

  for (const rule of RULES) describe(rule.id, () => checkRule(rule));
});

function checkRule(rule: Rule): void {
  it('has a category, a summary, an example and a test', () => {
    assert.match(rule.id, /^[a-z]+(-[a-z0-9]+)+$/);
    assert.match(rule.summary(), /^\S.*[^.]\.$/s);
    assert.ok(rule.examples.length > 0);
    assert.ok(rule.mainLine ?? rule.masterLine ?? rule.setting);
  });

  for (const example of rule.examples) {
    const title = JSON.stringify(example.bad);
    it(`reports ${title} and not what is right`, () => {
      assert.ok(findingsOf(rule, example, example.bad).length > 0, 'bad text is not reported');
      assert.deepEqual(
        findingsOf(rule, example, example.good).map(({ message }) => message),
        [],
      );
    });

    it(`turns ${title} into what is right, where it offers a way`, () => {
      const made = instanceOf(example, example.bad);
      const fixes = ownFindings(rule, made).flatMap((finding) => finding.fixes?.() ?? []);
      const best = fixes.find(({ safety }) => safety === 'safe') ?? fixes.find(({ preferred }) => preferred);
      if (best) assert.equal(applyFixes(made, [best])[example.file], example.good);
    });
  }

  it(`offers fixes of the kind it declares: ${rule.fixable}`, () => {
    const offered = new Set(
      rule.examples.flatMap((example) =>
        findingsOf(rule, example, example.bad)
          .flatMap((finding) => finding.fixes?.() ?? [])
          .map(({ safety }) => safety),
      ),
    );
    const best = offered.has('safe') ? 'safe' : offered.has('manual') ? 'manual' : 'none';
    assert.equal(best, rule.fixable);
  });

  it('has safe fixes that come to an end and make no error', () => {
    for (const example of rule.examples) {
      const before = textsOf(example, example.bad);
      const fixed = fixAll(before, example.version);
      const errors = (texts: Texts): number =>
        allFindings(makeInstance(texts, example.version)).filter(({ severity }) => severity === 'error').length;
      assert.ok(errors(fixed) <= errors(before), JSON.stringify(fixed));
    }
  });
}

function textsOf({ file, other }: RuleExample, text: string): Texts {
  const otherFile = file === 'main' ? 'master' : 'main';
  return { [file]: text, ...(other === undefined ? {} : { [otherFile]: other }) };
}

function instanceOf(example: RuleExample, text: string): TestInstance {
  return makeInstance(textsOf(example, text), example.version);
}

function findingsOf(rule: Rule, example: RuleExample, text: string): ReturnType<typeof allFindings> {
  return ownFindings(rule, instanceOf(example, text));
}

function ownFindings(rule: Rule, made: TestInstance): ReturnType<typeof allFindings> {
  return allFindings(made).filter((finding) => finding.rule === rule);
}
