/** Finds what a cursor is at in a line of master.cf, by its place among the columns and arguments that are there. */

import { isSeparator } from '../../base/characters';
import { cut, type Token } from '../../base/span';
import { closingBrace } from '../../syntax/braced';
import { COLUMNS, namespaceOf, type ArgumentTree, type OptionTree, type ServiceTree } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { ATTRIBUTES } from '../node-at/arguments';
import { emptyWord, wordAround, type ArgumentPlace, type ColumnPlace, type OptionNamePlace, type Place } from './place';
import type { Inside } from './spot';
import { placeInValue, referenceAt } from './value-place';

type MasterSpot = Inside<ServiceTree>;

const NO_SERVICE: ServiceTree = { fields: [], arguments: [], overrides: [] };

export function rowStartInMaster(): ColumnPlace {
  const word = emptyWord(0);
  return {
    kind: 'column',
    word,
    text: '',
    offset: 0,
    column: 'service',
    isLast: true,
    tree: NO_SERVICE,
    line: undefined,
  };
}

export function placeInMaster(context: FileContext, spot: MasterSpot): Place | undefined {
  const { tree, text, offset, line } = spot;
  const found = tree.fields.findIndex(({ end }) => offset <= end);
  const column = COLUMNS[found < 0 ? tree.fields.length : found];
  if (!column) return placeInArguments(context, spot);
  const word = wordAround(text, offset, { start: 0, end: text.length }, isSeparator);
  const isLast = text.slice(word.end).trim() === '';
  return { kind: 'column', word, text, offset, column, isLast, tree, line };
}

function placeInArguments(context: FileContext, spot: MasterSpot): Place | undefined {
  const { tree, offset } = spot;
  const args = tree.arguments;
  const at = args.findIndex(({ start, end }) => start <= offset && offset <= end);
  const argument = args[at];
  if (!argument) {
    const before = args.findLast(({ end }) => end < offset);
    const wantsSetting =
      before?.role === 'override' && !tree.overrides.some((one) => one.attached && one.start === before.start);
    if (wantsSetting) return optionName(spot, emptyWord(offset), { hasEquals: false, braced: false });
    return argumentPlace(spot, emptyWord(offset));
  }
  if (argument.role === 'word') return placeInWord(spot, argument);
  const option = tree.overrides.find(({ start, end }) => start <= argument.start && argument.end === end);
  if (argument.role === 'setting') return option && placeInOption(context, spot, option, argument);
  if (option?.attached) {
    const { text } = spot;
    const start = option.braced ? text.indexOf('{', argument.start) : option.name.start;
    if (offset > start || offset === option.name.start)
      return placeInOption(context, spot, option, cut(text, start, argument.end));
  }
  return argumentPlace(spot, argument);
}

function placeInOption(context: FileContext, spot: MasterSpot, option: OptionTree, token: Token): Place | undefined {
  const { text, offset, tree } = spot;
  const { name, equals, braced } = option;
  const end = braced ? (closingBrace(text, token.start, token.end) ?? token.end) : token.end;
  if (offset > end || (braced && offset <= token.start)) return undefined;
  if (equals !== undefined && offset > equals) {
    const owner = { name: name.text, scope: namespaceOf(tree), mayHoldBlanks: braced };
    return placeInValue(context, owner, { text, offset, start: equals + 1, end });
  }
  const isEmpty = name.text === '' && equals === undefined;
  if (!isEmpty && (offset < name.start || offset > name.end)) return undefined;
  return optionName(spot, isEmpty ? emptyWord(offset) : name, { hasEquals: equals !== undefined, braced });
}

function optionName(
  { text, offset, tree, line }: MasterSpot,
  word: Token,
  how: Pick<OptionNamePlace, 'hasEquals' | 'braced'>,
): OptionNamePlace {
  return { kind: 'option-name', word, text, offset, ...how, program: programOf(tree), scope: namespaceOf(tree), line };
}

/** An argument that is no option: an attribute of pipe(8) and its kin, or a word of their command. */
function placeInWord(spot: MasterSpot, argument: ArgumentTree): Place | undefined {
  const { text, offset, tree } = spot;
  const program = programOf(tree);
  const names = attributesBefore(tree, argument);
  if (names.includes('argv')) return commandPlace(spot, program, argument.start);
  const equals = argument.text.indexOf('=');
  if (equals < 0 || offset <= argument.start + equals) {
    const end = equals < 0 ? argument.end : argument.start + equals;
    const word = wordAround(text, offset, { start: argument.start, end }, isSeparator);
    return argumentPlace(spot, word, equals >= 0);
  }
  const valueStart = argument.start + equals + 1;
  const name = argument.text.slice(0, equals).toLowerCase();
  if (name === 'argv') return commandPlace(spot, program, valueStart);
  const vocabulary = name === 'flags' ? ATTRIBUTES[program]?.flags : undefined;
  if (vocabulary === undefined) return undefined;
  const present = text.slice(valueStart, argument.end);
  return { kind: 'flags', word: emptyWord(offset), text, offset, vocabulary, present };
}

/** A word of the command of pipe(8), or a macro in it. */
function commandPlace(spot: MasterSpot, program: string, start: number): Place | undefined {
  if (program !== 'pipe') return undefined;
  const { text, offset } = spot;
  const area = { text, offset, start, end: text.length };
  const reference = referenceAt(area, 'pipe-macros', undefined, undefined);
  if (reference) return reference;
  const word = wordAround(text, offset, { start, end: text.length }, isSeparator);
  return word.text === '' ? argumentPlace(spot, word) : undefined;
}

function argumentPlace(spot: MasterSpot, word: Token, hasEquals = false): ArgumentPlace {
  const { text, offset, tree } = spot;
  const attributes = attributesBefore(tree, { start: Infinity });
  return {
    kind: 'argument',
    word: { text: word.text, start: word.start, end: word.end },
    text,
    offset,
    program: programOf(tree),
    mayBeOption: !tree.arguments.some(({ role, end }) => role === 'word' && end < offset),
    isCommand: attributesBefore(tree, { start: offset }).includes('argv'),
    hasEquals,
    attributes,
  };
}

/** Names of `name=value` arguments that begin before `start`, up to `argv`, in lower case. */
function attributesBefore(tree: ServiceTree, { start }: { readonly start: number }): string[] {
  const names: string[] = [];
  for (const { role, text, start: at } of tree.arguments) {
    if (at >= start) break;
    const equals = text.indexOf('=');
    if (role !== 'word' || equals < 0) continue;
    const name = text.slice(0, equals).toLowerCase();
    names.push(name);
    if (name === 'argv') break;
  }
  return names;
}

export function programOf({ fields }: ServiceTree): string {
  return fields[COLUMNS.length - 1]?.text.split('/').at(-1) ?? '';
}
