/** What tests of completion say: a text with `<cursor>` in it, and some of the items that are wanted there. */

import assert from 'node:assert/strict';
import { CompletionItemTag, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, resolveCompletion } from '../../server/src/features/completion';
import type { FileContext } from '../../server/src/features/context';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { makeInstance } from './instance';

const CURSOR = '<cursor>';

/** Some of what is known of an item; what is left out may be anything. */
export interface ExpectedItem {
  readonly label: string;
  /** What the edit puts in, tab stops and all. */
  readonly newText?: string;
  /** The whole text once the item has been taken, with the first choice or the text of every tab stop. */
  readonly result?: string;
  readonly note?: string;
  readonly detail?: string;
  readonly deprecated?: boolean;
}

export interface CompletionCheck {
  readonly version?: string;
  /** The other file of the instance. */
  readonly other?: string;
  readonly snippets?: boolean;
  readonly items?: readonly (ExpectedItem | string)[];
  /** Labels that must not be there. */
  readonly not?: readonly string[];
  /** These come in this order. */
  readonly order?: readonly string[];
  /** Just these, in any order. */
  readonly exactly?: readonly string[];
}

export interface Completed {
  readonly text: string;
  readonly offset: number;
  readonly items: readonly CompletionItem[];
  readonly context: FileContext;
}

/** Asks for completion at the `<cursor>` in main.cf. */
export function checkMain(source: string, check: CompletionCheck): void {
  checkItems(complete('main', source, check), check);
}

/** Asks for completion at the `<cursor>` in master.cf. */
export function checkMaster(source: string, check: CompletionCheck): void {
  checkItems(complete('master', source, check), check);
}

export function complete(
  file: InstanceFile,
  source: string,
  { version, other, snippets = true }: CompletionCheck = {},
): Completed {
  const offset = source.indexOf(CURSOR);
  assert.ok(offset >= 0, 'no <cursor>');
  return completeAt(file, source.replace(CURSOR, ''), offset, { other, version, snippets });
}

export function completeAt(
  file: InstanceFile,
  text: string,
  offset: number,
  { version, other, snippets }: { version?: string | undefined; other?: string | undefined; snippets: boolean },
): Completed {
  const context = contextOf(file, text, other, version);
  const position = TextDocument.create('file:///x', 'postfix', 1, text).positionAt(offset);
  const { items, isIncomplete } = completion(context, position, { snippets });
  assert.equal(isIncomplete, false);
  return { text, offset, items, context };
}

/** What an editor shows of the item `label` when somebody looks at it, as Markdown. */
export function documentationOf({ items, context }: Completed, label: string): string {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `no item "${label}"`);
  const { documentation } = resolveCompletion(item, () => context);
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}

export function contextOf(file: InstanceFile, text: string, other?: string, version?: string): FileContext {
  const texts = file === 'main' ? { main: text, master: other } : { main: other, master: text };
  const defined = Object.fromEntries(Object.entries(texts).filter(([, one]) => one !== undefined));
  const { instance, usage } = makeInstance(defined, version, []);
  const uris = { main: 'file:///etc/postfix/main.cf', master: 'file:///etc/postfix/master.cf' };
  const shared = { instance, usage, edition: instance.edition, uris };
  return file === 'main'
    ? { ...shared, file, document: instance.main! }
    : { ...shared, file, document: instance.master! };
}

/** The text once `item` has been taken. */
export function apply(text: string, item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const document = TextDocument.create('file:///x', 'postfix', 1, text);
  return TextDocument.applyEdits(document, [{ range, newText: isSnippet ? filled(newText) : newText }]);
}

/** A snippet as it is before anybody types in it. */
function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/(^|[^\\])\$\d+/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}

function checkItems(completed: Completed, { items = [], not = [], order = [], exactly }: CompletionCheck): void {
  const labels = completed.items.map(({ label }) => label);
  for (const expected of items) checkItem(completed, typeof expected === 'string' ? { label: expected } : expected);
  for (const label of not) assert.ok(!labels.includes(label), `there is an item "${label}"`);
  if (exactly) assert.deepEqual([...labels].sort(), [...exactly].sort());
  const sorted = [...completed.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
  const places = order.map((label) => sorted.indexOf(label));
  assert.ok(!places.includes(-1), `missing: ${order.filter((_, at) => places[at] === -1).join(', ')}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    sorted.slice(0, 20).join(' '),
  );
}

function checkItem({ items, text }: Completed, { label, ...expected }: ExpectedItem): void {
  const found = items.filter((item) => item.label === label);
  assert.ok(
    found.length > 0,
    `no item "${label}" among ${items
      .map((item) => item.label)
      .join(' ')
      .slice(0, 500)}`,
  );
  const actual = found.map((item) => ({
    newText: (item.textEdit as TextEdit).newText,
    result: apply(text, item),
    note: item.labelDetails?.description,
    detail: item.detail,
    deprecated: item.tags?.includes(CompletionItemTag.Deprecated) ?? false,
  }));
  const keys = Object.keys(expected) as (keyof (typeof actual)[0])[];
  const shown = actual.map((one) => Object.fromEntries(keys.map((key) => [key, one[key]])));
  if (!shown.some((one) => JSON.stringify(one) === JSON.stringify(expected))) assert.deepEqual(shown[0], expected);
}
