/** Finds text that was meant as a comment at the end of a line, which main.cf does not have (mystrtok_cw(3), match_list(3)). */

import type { Token } from '../../base/span';
import type { Edition, Parameter } from '../../knowledge/edition';
import { parameterOf, type Setting } from '../../project/setting';
import type { Instance } from '../../project/instance';
import { unbrace } from '../../syntax/braced';
import { splitList } from '../../syntax/list';

const PATTERN_TYPES: ReadonlySet<string> = new Set(['regexp', 'pcre']);
/** Deeper than any table that works; keeps hostile text from overflowing the stack. */
const MAX_DEPTH = 50;

/** A `#` that begins a word of a value, and whether braces of a table stand around it. */
export interface InlineComment extends Token {
  readonly nested: boolean;
}

/**
 * The word that begins with `#` in a value of main.cf; undefined where there is none, or where Postfix would not look:
 * in names of one's own, in raw parameters, inside braces before Postfix 3.8.
 */
export function inlineComment(setting: Setting, instance: Instance): InlineComment | undefined {
  if (setting.file !== 'main' || !setting.value.text.includes('#')) return undefined;
  const parameter = parameterOf(setting, instance);
  if (!parameter || !isScanned(parameter)) return undefined;
  const { line, value } = setting;
  const found = scan(line.logical.text, value.start, value.end, instance.edition, 0);
  // A parameter that holds characters may well consist of this one.
  return found && !(found.start === value.start && parameter.kind === 'characters') ? found : undefined;
}

function isScanned({ class: origin, type }: Parameter): boolean {
  return (origin === 'builtin' || origin === 'service') && type !== 'raw';
}

function scan(source: string, start: number, end: number, edition: Edition, depth: number): InlineComment | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (const item of splitList(source, { braces: true }, start, end)) {
    if (item.text.startsWith('#')) return { ...item, nested: depth > 0 };
    const open = edition.isSince('3.8') ? item.text.indexOf('{') : -1;
    if (open < 0 || !isBracedTable(item.text.slice(0, open))) continue;
    const { content } = unbrace(source, item.start + open, item.end);
    const found = scan(source, content.start, content.end, edition, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Is what stands before a brace nothing, or a table type whose inner text postconf looks into? */
function isBracedTable(before: string): boolean {
  if (before === '') return true;
  const type = /([^:]+):$/.exec(before)?.[1];
  return type !== undefined && !before.includes('$') && !PATTERN_TYPES.has(type);
}
