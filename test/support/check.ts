/** What tests of rules say: texts with expectations in them. Only this file knows how findings and fixes are got. */

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, fixAllSafe } from '../../server/src/lint/apply';
import type { Finding, Fix, LineEdit } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';
import { readFixture, type Fixture } from './fixture';
import {
  allFindings,
  filesOf,
  makeInstance,
  rethrow,
  type OtherFiles,
  type TestInstance,
  type Texts,
} from './instance';
import { edition } from './knowledge';

export interface CheckOptions {
  readonly version?: string;
  /** Rules to look at; all where left out. */
  readonly only?: string | readonly string[];
}

/**
 * Fails unless the findings are those annotated: `^^^^ error rule-id`, with `: message` if the message matters.
 */
export function checkFindings(source: string, options: CheckOptions = {}): void {
  const fixture = readFixture(source);
  const made = makeInstance(textsOf(fixture), options.version, RULES, fixture.others);
  const expected = (['main', 'master'] as const).flatMap((file) =>
    (fixture[file]?.annotations ?? []).map(({ row, start, end, text }) => `${file} ${row + 1}:${start}-${end} ${text}`),
  );
  const wanted = new Map(expected.map((line) => [line.replace(/^(\S+ \S+ \S+ [^\s:]+):.*/s, '$1'), line]));
  const actual = allFindings(made)
    .filter(({ rule }) => isWanted(rule.id, options))
    .map((finding) => {
      const short = describeFinding(made, finding);
      const full = `${short}: ${finding.message}`;
      return wanted.get(short)?.includes(': ') ? full : short;
    });
  assert.deepEqual(actual.sort(), expected.sort());
}

/** Fails unless the fix with this title, or else the first one that is preferred, turns `before` into `after`. */
export function checkFix(before: string, after: string, options: CheckOptions & { title?: string } = {}): void {
  const fixture = readFixture(before);
  const made = makeInstance(textsOf(fixture), options.version, RULES, fixture.others);
  const fixes = allFindings(made)
    .filter(({ rule }) => isWanted(rule.id, options))
    .flatMap((finding) => finding.fixes?.() ?? []);
  const titles = fixes.map(({ title }) => title);
  const fix = fixes.find(({ title, preferred }) => (options.title === undefined ? preferred : title === options.title));
  assert.ok(fix, `no such fix; there are: ${titles.join(' | ')}`);
  assert.deepEqual(applyFixes(made, [fix]), textsOf(readFixture(after)));
}

export interface FixAllOptions {
  readonly files?: OtherFiles | undefined;
  /** Beginning of the ids of rules to look at; all where left out. */
  readonly only?: string;
}

/** Texts after all safe fixes, applied again and again until nothing changes. */
export function fixAll(texts: Texts, version?: string, { files = {}, only = '' }: FixAllOptions = {}): Texts {
  const rules = RULES.filter(({ id }) => id.startsWith(only));
  const options = { rules, levels: new Map(), onCrash: rethrow };
  const fix = (before: Texts): Texts =>
    fixAllSafe(before, edition(version), options, ['main', 'master'], filesOf(files));
  const fixed = fix(texts);
  assert.deepEqual(fix(fixed), fixed, 'there is no end of fixes');
  return fixed;
}

/** Applies fixes; one that overlaps an earlier one is left out. */
export function applyFixes({ instance }: TestInstance, fixes: readonly Fix[]): Texts {
  const taken: LineEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => overlaps(edit, other)))) taken.push(...edits);
  }
  const result: Texts = {};
  for (const file of ['main', 'master'] as const) {
    const document = instance[file];
    if (!document) continue;
    const text = TextDocument.create('file:///x', 'postfix', 1, document.text);
    const edits = taken
      .filter((edit) => edit.file === file)
      .map(({ line, span, newText }) => ({ range: document.rangeOf(line as never, span), newText }));
    result[file] = TextDocument.applyEdits(text, edits);
  }
  assert.deepEqual(applyEdits(instance, taken), result, 'an editor makes something else of the edits');
  return result;
}

function overlaps(a: LineEdit, b: LineEdit): boolean {
  return (
    a.line === b.line &&
    a.span.start < Math.max(b.span.end, b.span.start + 1) &&
    b.span.start < Math.max(a.span.end, a.span.start + 1)
  );
}

function isWanted(id: string, { only }: CheckOptions): boolean {
  return only === undefined || (typeof only === 'string' ? only === id : only.includes(id));
}

function describeFinding({ instance }: TestInstance, { file, line, span, severity, rule }: Finding): string {
  const { start, end } = instance[file]!.rangeOfLogical(line as never, span);
  const to = end.line === start.line ? end.character : `${end.line + 1}:${end.character}`;
  return `${file} ${start.line + 1}:${start.character}-${to} ${severity} ${rule.id}`;
}

export function textsOf(fixture: Fixture): Texts {
  const { main, master } = fixture;
  return { ...(main ? { main: main.text } : {}), ...(master ? { master: master.text } : {}) };
}
