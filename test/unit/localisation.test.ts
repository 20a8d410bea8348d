/**
 * Everything that users read goes through the localisation: with a language in which each message stands in ⟦ ⟧, no word
 * is left outside of them, but for names, values and code.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { page } from '../../server/src/features/page';
import { pathOf } from '../../server/src/features/page/address';
import { RULES } from '../../server/src/lint/rules/index';
import { complete } from '../support/completion';
import { resolveCompletion } from '../../server/src/features/completion';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { contextOf } from '../support/hover';
import { hover } from '../../server/src/features/hover';
import { symbols } from '../../server/src/features/symbols';
import { MarkupContent } from 'vscode-languageserver-types';
import { allFindings, makeInstance, type Texts } from '../support/instance';
import { edition, knowledge } from '../support/knowledge';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const MESSAGES = Object.keys(JSON.parse(read('l10n/bundle.l10n.json')) as object);

/** What is left of Markdown without messages, code, names set in bold or italics, and addresses. */
function rest(markdown: string): string {
  let text = markdown
    .replace(/```[^]*?```/g, '')
    .replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return text
    .replace(/\*[^*\n]+\*/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/\b[KMG]iB\b/g, '');
}

/** Texts of the tests' own knowledge are no messages. */
const OWN_TEXTS = new Set([
  ...knowledge.explanations.subjects.map(({ title }) => title),
  ...knowledge.explanations.keys.flatMap((key) => {
    const { summary, body, risk, elsewhere } = edition().explanation(key)!;
    return [summary, ...body, ...risk, ...elsewhere.map(({ text }) => text), knowledge.explanations.title(key) ?? ''];
  }),
]);

/** Names of programs, transports and types stand for themselves. */
const NAMES: ReadonlySet<string> = new Set([
  ...edition().programs.map(({ name }) => name),
  ...edition().stockServices.flatMap(({ name, type }) => [name, type]),
]);

function checkTranslated(markdown: string, where: string): void {
  let text = markdown;
  for (const own of OWN_TEXTS) text = text.replaceAll(own, '');
  const words = (rest(text).match(/[A-Za-z][\w-]{2,}/g) ?? []).filter((word) => !NAMES.has(word));
  assert.deepEqual(words, [], `${where} has words that no translation reaches:\n${markdown}`);
}

const COMPLETIONS: readonly (readonly [InstanceFile, string])[] = [
  ['main', '<cursor>'],
  ['main', 'smtpd_recipient_restrictions = <cursor>'],
  ['main', 'virtual_alias_maps = <cursor>'],
  ['main', 'smtp_tls_security_level = <cursor>'],
  ['main', 'mynetworks = $<cursor>'],
  ['main', 'default_transport = <cursor>'],
  ['master', '<cursor>'],
  ['master', 'smtp <cursor>'],
  ['master', 'smtp inet n - <cursor>'],
  ['master', 'smtp inet n - n - - <cursor>'],
  ['master', 'smtp inet n - n - - smtpd -o <cursor>'],
  ['master', 'x unix - n n - - pipe <cursor>'],
];

/** One that no other test asks for: what has been said in one language is remembered. */
const UNUSED_VERSION = '3.10.1';

describe('what users read', () => {
  before(async () => {
    await l10n.config({ contents: JSON.stringify(Object.fromEntries(MESSAGES.map((text) => [text, `⟦${text}⟧`]))) });
  });
  after(async () => {
    await l10n.config({ contents: '{}' });
  });

  it('in findings and fixes', () => {
    for (const rule of RULES) {
      const { id, summary, examples } = rule;
      assert.match(summary(), /^⟦/, id);
      for (const { file, bad, other, version } of examples) {
        const texts: Texts =
          file === 'main'
            ? { main: bad, ...(other === undefined ? {} : { master: other }) }
            : { master: bad, ...(other === undefined ? {} : { main: other }) };
        for (const { message, fixes, related } of allFindings(makeInstance(texts, version, [rule]))) {
          assert.match(message, /^⟦[^]*⟧$/, `${id}: ${message}`);
          for (const { title } of fixes?.() ?? []) assert.match(title, /^⟦[^]*⟧$/, `${id}: ${title}`);
          for (const one of related ?? []) assert.match(one.message, /^⟦[^]*⟧$/, `${id}: ${one.message}`);
        }
      }
    }
  });

  for (const folder of ['plain-server', 'lpic-303', 'null-client']) {
    for (const file of ['main', 'master'] as const) {
      it(`in hovers over ${folder}/${file}.cf`, () => {
        const texts = { main: read(`examples/${folder}/main.cf`), master: read(`examples/${folder}/master.cf`) };
        const context = contextOf(texts, file);
        texts[file].split('\n').forEach((row, line) => {
          for (let character = 0; character < row.length; character += 3) {
            const found = hover(context, { line, character });
            if (found && MarkupContent.is(found.contents))
              checkTranslated(found.contents.value, `${line + 1}:${character}`);
          }
        });
        for (const symbol of symbols(context)) assert.ok(symbol.name);
      });
    }
  }

  for (const [file, source] of COMPLETIONS) {
    it(`in completion at ${source}`, () => {
      const { items, context } = complete(file, source, { version: UNUSED_VERSION });
      assert.ok(items.length > 0);
      for (const item of items) {
        const { detail, labelDetails, documentation } = resolveCompletion(item, () => context);
        for (const text of [detail, labelDetails?.description]) checkTranslated(text ?? '', item.label);
        if (MarkupContent.is(documentation)) checkTranslated(documentation.value, item.label);
      }
    });
  }

  it('in pages', () => {
    for (const { key } of knowledge.reference.names) checkTranslated(page(knowledge, edition(), pathOf(key)), key);
    checkTranslated(page(knowledge, edition(), '/nothing.md'), 'a page that does not exist');
  });
});
