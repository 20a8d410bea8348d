/** What tests of hovers say: a fixture with `<cursor>` in it, and the Markdown that appears there. */

import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import type { FileContext } from '../../server/src/features/context';
import { hover } from '../../server/src/features/hover';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { textsOf } from './check';
import { readFixture } from './fixture';
import { makeInstance, type Texts } from './instance';

/** A file of an instance as features see it, and the place of the cursor in it. */
export interface AtCursor {
  readonly context: FileContext;
  readonly position: { readonly line: number; readonly character: number };
}

/** Reads a fixture with one `<cursor>`. Files that it does not have are missing in the instance. */
export function atCursor(source: string, version?: string): AtCursor {
  const fixture = readFixture(source);
  const file = (['main', 'master'] as const).find((one) => fixture[one]?.cursor);
  assert.ok(file, 'no <cursor> in the fixture');
  return { context: contextOf(textsOf(fixture), file, version), position: fixture[file]!.cursor! };
}

/** One file of an instance made of texts, as features see it. */
export function contextOf(texts: Texts, file: InstanceFile, version?: string): FileContext {
  const { instance, usage } = makeInstance(texts, version, []);
  const shared = { instance, usage, edition: instance.edition, uris: {} };
  return file === 'main'
    ? { ...shared, file, document: instance.main! }
    : { ...shared, file, document: instance.master! };
}

/** The Markdown at the cursor; undefined where nothing appears. */
export function hoverText(source: string, version?: string): string | undefined {
  const { context, position } = atCursor(source, version);
  const found = hover(context, position);
  if (!found) return undefined;
  assert.ok(MarkupContent.is(found.contents));
  return found.contents.value;
}

/** Fails unless all of `parts` appear at the cursor. A part that begins with `!` must not appear. */
export function checkHover(source: string, parts: readonly string[], version?: string): void {
  const text = hoverText(source, version);
  assert.ok(text !== undefined, 'no hover');
  for (const part of parts) {
    if (part.startsWith('!'))
      assert.ok(!text.includes(part.slice(1)), `${JSON.stringify(part.slice(1))} appears in\n${text}`);
    else assert.ok(text.includes(part), `${JSON.stringify(part)} does not appear in\n${text}`);
  }
}

export function checkNoHover(source: string, version?: string): void {
  assert.equal(hoverText(source, version), undefined);
}

/** Fails unless the text under the hover is `expected`. */
export function checkHoverRange(source: string, expected: string): void {
  const { context, position } = atCursor(source);
  const found = hover(context, position);
  assert.ok(found?.range, 'no hover');
  assert.equal(context.document.textIn(found.range), expected);
}
