/** `.postfixlint.json`: what it says, what is wrong with it, and that its schema says the same. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { Ajv } from 'ajv';
import { excluder } from '../../../server/src/cli/check/config/exclude';
import { readConfig } from '../../../server/src/cli/check/config/read';
import { configSchema } from '../../../server/src/cli/check/config/schema';
import { RULES } from '../../../server/src/lint/rules/index';

const IDS = RULES.map(({ id }) => id);
const read = (text: string) => readConfig(text, IDS);

/** Texts that are turned down, and what is said. */
const WRONG: readonly (readonly [text: string, message: RegExp])[] = [
  ['[]', /object is expected/],
  ['{ "rule": {} }', /no key "rule"; the nearest is "rules"/],
  ['{ "__proto__": {} }', /no key "__proto__"/],
  ['{ "$schema": 1 }', /"\$schema"/],
  ['{ "postfixVersion": 3.7 }', /"postfixVersion": 3\.7 is no version/],
  ['{ "postfixVersion": "newest" }', /"newest" is no version/],
  ['{ "rules": [] }', /"rules"/],
  ['{ "rules": { "syntax-bolean": "off" } }', /no rule "syntax-bolean"; the nearest is "syntax-boolean"/],
  ['{ "rules": { "syntax-boolean": "warn" } }', /"warn" is no severity; there are: off, hint/],
  ['{ "exclude": "vendor" }', /list of globs/],
  ['{ "exclude": [1] }', /list of globs/],
  ['{ "exclude": [""] }', /list of globs/],
  ['{ "maxWarnings": -1 }', /whole number/],
  ['{ "maxWarnings": 0.5 }', /whole number/],
  ['{ "maxWarnings": "0" }', /whole number/],
];

const RIGHT: readonly string[] = [
  '{}',
  '{ "$schema": "./postfixlint.schema.json", "postfixVersion": "3.7" }',
  '{ "postfixVersion": "3.7.11" }',
  '{ "postfixVersion": "auto", "rules": {}, "exclude": [], "maxWarnings": 0 }',
  '{ "rules": { "syntax-boolean": "hint" }, "exclude": ["vendor", "**/test/*"], "maxWarnings": 10 }',
];

describe('the configuration file', () => {
  it('says what holds', () => {
    const config = read('\uFEFF{ "postfixVersion": "3.7", "rules": { "syntax-boolean": "off" }, "maxWarnings": 3 }');
    assert.deepEqual(config, {
      postfixVersion: '3.7',
      levels: new Map([['syntax-boolean', 'off']]),
      exclude: [],
      maxWarnings: 3,
    });
  });
  for (const [text, message] of WRONG) it(`is turned down: ${text}`, () => assert.throws(() => read(text), message));
  it('is turned down where it is no JSON, in one line', () =>
    assert.throws(
      () => read('{\n"rules": {,}\n}'),
      ({ message }: Error) => /no JSON/.test(message) && !message.includes('\n'),
    ));

  it('is understood by the schema as it is by the program', () => {
    const validate = new Ajv({ strict: true }).compile(configSchema(RULES));
    for (const text of RIGHT) {
      read(text);
      assert.ok(validate(JSON.parse(text)), `${text}: ${JSON.stringify(validate.errors)}`);
    }
    for (const [text] of WRONG) assert.ok(!validate(JSON.parse(text)), text);
  });
});

describe('the globs of a configuration', () => {
  const folder = path.resolve('/work');
  const excluded = (glob: string, file: string): boolean =>
    excluder({ levels: new Map(), exclude: [glob], folder })(path.join(folder, file));

  it('hold for names anywhere where they have no slash', () => {
    assert.ok(excluded('vendor', 'a/vendor/b/main.cf'));
    assert.ok(excluded('*.bak', 'a/main.cf.bak'));
    assert.ok(!excluded('vendor', 'a/vendors/main.cf'));
  });
  it('start from the folder of the file where they have one', () => {
    assert.ok(excluded('a/main.cf', 'a/main.cf'));
    assert.ok(excluded('./a/', 'a/main.cf'));
    assert.ok(excluded('/a', 'a/b/main.cf'));
    assert.ok(!excluded('/a', 'b/a/main.cf'));
    assert.ok(excluded('**/b/*.cf', 'a/b/main.cf'));
  });
  it('hold for names that begin with a dot', () => assert.ok(excluded('*', '.old/main.cf')));
});
