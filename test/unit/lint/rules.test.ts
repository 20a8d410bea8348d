/** What every rule promises: a place in the registry, examples that hold, fixes that are what they are said to be. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { CATEGORIES, type Finding, type Rule, type RuleSetting } from '../../../server/src/lint/rule';
import { RULES } from '../../../server/src/lint/rules/index';
import type { InstanceFile } from '../../../server/src/project/instance-file';
import { applyFixes, fixAll } from '../../support/check';
import { edition, facts } from '../../support/knowledge';
import { allFindings, makeInstance, type TestInstance, type Texts } from '../../support/instance';

const folder = new URL('../../../server/src/lint/rules/', import.meta.url);

/** Rules that are off until somebody wants them are on here. */
const OPTIONAL = new Map(RULES.filter(({ isOptional }) => isOptional).map(({ id, severity }) => [id, severity]));

describe('rules', () => {
  it('are sorted by id, each there once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  it('live in files named like their ids: `tls/server-off.ts` or `mail/soft-bounce.ts`', () => {
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = groups.flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, folder)).map((file) => [name, file.replace(/\.ts$/, '')] as const),
    );
    const ids = new Set(RULES.map(({ id }) => id));
    const homeless = files.filter(([group, name]) => !ids.has(`${group}-${name}`) && !ids.has(name));
    assert.deepEqual(homeless, []);
    assert.equal(files.length, RULES.length);
  });

  it('name parameters that some version of Postfix has', () => {
    const editions = facts.releases.map(({ series }) => edition(series));
    const misspelt = RULES.flatMap(({ id, names = [] }) =>
      names.filter((name) => !editions.some((one) => one.parameter(name))).map((name) => `${id}: ${name}`),
    );
    assert.deepEqual(misspelt, []);
  });

  for (const rule of RULES) describe(rule.id, () => checkRule(rule));
});

function checkRule(rule: Rule): void {
  it('has an id, a category, a summary, a manual page and something to do', () => {
    assert.match(rule.id, /^[a-z]+(-[a-z0-9]+)+$/);
    assert.ok(CATEGORIES.includes(rule.category));
    assert.match(rule.summary(), /^\S.*[^.]\.$/s);
    assert.match(rule.docs.why, /^\S.*\.$/s);
    for (const text of [rule.docs.what, rule.docs.ignore]) if (text !== undefined) assert.match(text, /^\S.*\.$/s);
    assert.ok(rule.docs.reference.length > 0);
    assert.ok(rule.mainLine ?? rule.masterLine ?? rule.setting ?? rule.instance ?? rule.suppression);
  });

  it('has an example, and something that looks like one', () => {
    assert.ok(rule.examples.length > 0);
    assert.ok(rule.lookAlikes.length > 0);
  });

  for (const example of rule.examples) {
    const title = JSON.stringify(example.bad);
    it(`reports ${title} and not what is right`, () => {
      assert.ok(findingsOf(rule, example, example.bad).length > 0, 'bad text is not reported');
      assert.deepEqual(messages(findingsOf(rule, example, example.good)), []);
    });

    it(`turns ${title} into what is right, where it offers a way`, () => {
      const fixed = mended(instanceOf(rule, example, example.bad), rule);
      if (fixed) assert.equal(fixed[example.file], example.good);
    });
  }

  for (const { file, text, why, ...around } of rule.lookAlikes ?? []) {
    it(`leaves ${JSON.stringify(text)} alone: ${why}`, () => {
      assert.match(why, /^\S.*\.$/s);
      assert.deepEqual(messages(findingsOf(rule, { file, ...around }, text)), []);
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

  if (rule.fixable === 'none') return;

  it('has fixes that come to an end and bring nothing new to mend', () => {
    for (const example of rule.examples) {
      const before = textsOf(example, example.bad);
      const fixed =
        rule.fixable === 'safe'
          ? fixAll(before, example.version, { files: example.files })
          : (mended(instanceOf(rule, example, example.bad), rule) ?? before);
      const left = troubles(fixed, example);
      if (left.length === 0) continue;
      const known = new Set(troubles(before, example));
      const brought = left.filter((trouble) => !known.has(trouble));
      assert.deepEqual(brought, [], JSON.stringify(fixed));
    }
  });
}

/** The texts after the fix of the first finding that has one that a person would choose. */
function mended(made: TestInstance, rule: Rule): Texts | undefined {
  const fixes = ownFindings(rule, made).flatMap((finding) => finding.fixes?.() ?? []);
  const best = fixes.find(({ safety }) => safety === 'safe') ?? fixes.find(({ preferred }) => preferred);
  return best && applyFixes(made, [best]);
}

/** What all rules complain of. */
function troubles(texts: Texts, { version, files }: RuleSetting): string[] {
  return allFindings(makeInstance(texts, version, RULES, files))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule: { id }, message }) => `${id}: ${message}`);
}

type Around = RuleSetting & { readonly file: InstanceFile };

function textsOf({ file, other }: Around, text: string): Texts {
  const otherFile = file === 'main' ? 'master' : 'main';
  return { [file]: text, ...(other === undefined ? {} : { [otherFile]: other }) };
}

/** With the rule alone, which is quick; those about comments need the rules that comments speak of. */
function instanceOf(rule: Rule, around: Around, text: string): TestInstance {
  const rules = rule.suppression ? RULES : [rule];
  const made = makeInstance(textsOf(around, text), around.version, rules, around.files, around.facts);
  made.engine.levels = OPTIONAL;
  return made;
}

function findingsOf(rule: Rule, around: Around, text: string): Finding[] {
  return ownFindings(rule, instanceOf(rule, around, text));
}

function ownFindings(rule: Rule, made: TestInstance): Finding[] {
  return allFindings(made).filter((finding) => finding.rule === rule);
}

function messages(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message);
}
