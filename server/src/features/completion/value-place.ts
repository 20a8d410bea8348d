/** Finds what a cursor is at in the value of a parameter, however little of the value is there. */

import { isBlank, isListSeparator, isNameCharacter, isSeparator, skip, skipBack } from '../../base/characters';
import type { Span } from '../../base/span';
import type { Parameter } from '../../knowledge/edition';
import type { ValueKind } from '../../knowledge/facts';
import type { Scope } from '../../project/instance';
import { splitList } from '../../syntax/list';
import type { FileContext } from '../context';
import { MACROS } from '../node-at/value';
import { wordAround, type Place, type ReferencePlace, type ValuePlace } from './place';

/** Whose value it is. */
export interface ValueOwner {
  readonly name: string;
  readonly scope: Scope;
  readonly mayHoldBlanks: boolean;
}

/** The value from `start` to `end`, and the cursor in it. */
export interface Area extends Span {
  readonly text: string;
  readonly offset: number;
}

const DOLLAR = 36;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

export function placeInValue(context: FileContext, owner: ValueOwner, area: Area): Place | undefined {
  const parameter = context.instance.parameter(owner.name);
  if (parameter?.class === 'read-only') return undefined;
  const vocabulary = parameter && MACROS[parameter.name];
  const reference = referenceAt(area, vocabulary, owner.name, owner.scope);
  return reference ?? wordAt(context, owner, parameter, area);
}

/** The name after `$`, `${` or `$(` that the cursor is at. */
export function referenceAt(
  { text, offset, start, end }: Area,
  vocabulary: string | undefined,
  name: string | undefined,
  scope: Scope,
): ReferencePlace | undefined {
  const word = wordAround(text, offset, { start, end }, (code) => !isNameCharacter(code));
  const common = { kind: 'reference', word, text, offset, vocabulary, name, scope } as const;
  if (endsWithDollar(text, start, word.start)) return { ...common, closing: '' };
  const bracket = skipBack(text, start, word.start, isSeparator) - 1;
  const opener = text[bracket];
  if (bracket <= start || (opener !== '{' && opener !== '(') || !endsWithDollar(text, start, bracket)) return undefined;
  const closing = opener === '{' ? '}' : ')';
  const next = text[skip(text, word.end, end, isSeparator)] ?? '';
  return { ...common, closing: `${closing}?:`.includes(next) && next !== '' ? '' : closing };
}

/** Is there, before `at`, a `$` that is not the second of a `$$`? */
function endsWithDollar(text: string, start: number, at: number): boolean {
  return (at - skipBack(text, start, at, (code) => code === DOLLAR)) % 2 === 1;
}

function wordAt(
  context: FileContext,
  owner: ValueOwner,
  parameter: Parameter | undefined,
  area: Area,
): ValuePlace | undefined {
  const { text, offset } = area;
  const valueKind = parameter ? parameter.kind : kindByUse(context, owner);
  const holdsBraces = valueKind === 'macro-list';
  const region = holdsBraces ? area : regionAt(area);
  if (!region) return undefined;
  const ends = (code: number): boolean =>
    isListSeparator(code) || isBlank(code) || (!holdsBraces && (code === LEFT_BRACE || code === RIGHT_BRACE));
  const word = wordAround(text, offset, region, ends);
  // What stands behind `$name` or `}` in the same word nobody can tell.
  if (text[word.start - 1] === '}' && word.start > region.start) return undefined;
  if (valueKind !== 'table' && valueKind !== 'table-list' && text.slice(word.start, offset).includes('$'))
    return undefined;
  const items = splitList(text, { braces: !holdsBraces }, region.start, region.end);
  const others = items.filter(({ start, end }) => offset < start || end < offset);
  return {
    kind: 'value',
    word,
    text,
    offset,
    name: owner.name,
    scope: owner.scope,
    mayHoldBlanks: owner.mayHoldBlanks,
    parameter,
    valueKind,
    group: 'group' in region ? region.group : undefined,
    before: others.filter(({ end }) => end < offset),
    others,
    isWhole: others.length === 0 && region === area,
  };
}

/** Names of one's own that are restriction classes. */
function kindByUse({ usage }: FileContext, { name, scope }: ValueOwner): ValueKind | undefined {
  return usage.restrictionClasses(scope).has(name) ? 'restriction-list' : undefined;
}

/** The part of a value that is a list of its own. */
interface Region extends Span {
  /** Inside braces that are no condition's: what stands right before the first of them. */
  readonly group?: string;
}

/** The value, the braces, or the branch of a condition that the cursor is in; undefined where the text is not a value. */
function regionAt(area: Area): Region | undefined {
  const { text, offset, start, end } = area;
  const open = openBraces(area);
  const innermost = open.at(-1);
  if (innermost === undefined) return area;
  const region = { start: innermost + 1, end: closeOf(text, offset, end) };
  if (!open.some((at) => endsWithDollar(text, start, at))) {
    const group = text.slice(skipBack(text, start, innermost, isPrefix), innermost);
    return open.length > 1 && group === '' ? undefined : { ...region, group };
  }
  const before = text[skipBack(text, start, innermost, isSeparator) - 1];
  return before === '?' || before === ':' ? region : undefined;
}

function isPrefix(code: number): boolean {
  return !isListSeparator(code) && code !== LEFT_BRACE && code !== RIGHT_BRACE;
}

/** Offsets of the braces that the cursor is inside of, the outermost first. */
function openBraces({ text, offset, start }: Area): number[] {
  const open: number[] = [];
  for (let at = start; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === LEFT_BRACE) open.push(at);
    else if (code === RIGHT_BRACE) open.pop();
  }
  return open;
}

/** The next brace that closes what is open at `from`. */
function closeOf(text: string, from: number, end: number): number {
  let level = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LEFT_BRACE) level++;
    else if (code === RIGHT_BRACE && level-- === 0) return at;
  }
  return end;
}
