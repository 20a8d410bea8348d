/** However long and odd a line is, colouring takes time in proportion to it and comes to an end with its entry. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const lengths = { short: 20_000, long: 160_000 };
/** Eight times the text may take this many times the time; quadratic behaviour would take 64 times. */
const allowedGrowth = 24;

/** Text that, repeated, opens something that is never closed, or makes a pattern try again at each character. */
const units = [
  'a',
  ' ',
  'word ',
  '{',
  '}',
  '(',
  '[',
  '$',
  '${',
  '${x?',
  '$(',
  '${{a}==',
  ':',
  '=',
  ',',
  '!',
  '?',
  '#',
  ' #',
  '1',
  '1.1.1.1 ',
  '[1:',
  'hash:',
  'proxy:',
  'permit_',
  '<%',
  '{%',
  '{{',
  '-o ',
  '-o a=b ',
  '-o{',
  'argv=',
  'flags=',
];
const starts: Readonly<Record<string, readonly string[]>> = {
  'source.postfix-main': ['', 'name = ', 'smtpd_banner = ', 'name = ${x?', '# '],
  'source.postfix-master': [
    '',
    'smtp inet n - n - - smtpd ',
    'smtp inet n - n - - smtpd -o x=',
    'p unix - n n - - pipe flags=',
  ],
};

describe('grammars on hostile lines', function () {
  this.timeout(120_000);
  const grammars = new Map<string, IGrammar>();

  before(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: (scope) => {
        const path = join(root, 'syntaxes', `${scope.replace('source.', '')}.tmLanguage.json`);
        return Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path));
      },
    });
    for (const scope of Object.keys(starts)) {
      const grammar = await registry.loadGrammar(scope);
      assert.ok(grammar);
      grammars.set(scope, grammar);
    }
  });

  for (const [scope, prefixes] of Object.entries(starts)) {
    for (const prefix of prefixes) {
      it(`${scope} behind "${prefix}"`, () => {
        const grammar = grammars.get(scope);
        assert.ok(grammar);
        for (const unit of units) {
          const short = time(grammar, line(prefix, unit, lengths.short));
          const long = time(grammar, line(prefix, unit, lengths.long));
          assert.ok(long < Math.max(1000, short * allowedGrowth), `"${unit}": ${short} ms, then ${long} ms`);
        }
      });
    }

    it(`${scope} begins afresh after an entry that closes nothing`, () => {
      const grammar = grammars.get(scope);
      assert.ok(grammar);
      // A template tag at the start of a line may span lines, hence is left out.
      for (const unit of units) {
        for (const prefix of prefixes.filter((text) => text !== '')) {
          const { ruleStack } = grammar.tokenizeLine(line(prefix, unit, 2000), INITIAL);
          const { tokens } = grammar.tokenizeLine('next = yes', ruleStack);
          assert.equal(tokens[0]?.scopes.length, 2, `"${prefix}", "${unit}": ${tokens[0]?.scopes.join(' ')}`);
        }
      }
    });
  }
});

function line(prefix: string, unit: string, length: number): string {
  return prefix + unit.repeat(Math.ceil(length / unit.length));
}

function time(grammar: IGrammar, text: string): number {
  const start = performance.now();
  grammar.tokenizeLine2(text, INITIAL);
  return Math.round(performance.now() - start);
}
