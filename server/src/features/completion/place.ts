/** What a cursor is at while somebody types: the parts of completion that know of incomplete text. */

import { isBlank, skip, skipBack } from '../../base/characters';
import type { Span, Token } from '../../base/span';
import type { Parameter } from '../../knowledge/edition';
import type { ValueKind } from '../../knowledge/facts';
import type { Scope } from '../../project/instance';
import type { MainLine } from '../../syntax/main-cf';
import type { Column, MasterLine, ServiceTree } from '../../syntax/master-cf';

interface PlaceBase {
  /** What an item replaces; empty, at the cursor, between words. Offsets in {@link text}. */
  readonly word: Token;
  /** What Postfix sees of the line. */
  readonly text: string;
  /** The cursor. */
  readonly offset: number;
}

/** The name at the start of a line of main.cf. */
export interface NamePlace extends PlaceBase {
  readonly kind: 'parameter-name';
  /** What stands behind it: then no value, or no `=` either, need be put there. */
  readonly follows: 'nothing' | 'text' | 'equals';
  readonly line: MainLine | undefined;
}

/** The name after `-o`. */
export interface OptionNamePlace extends PlaceBase {
  readonly kind: 'option-name';
  readonly hasEquals: boolean;
  /** Blanks may stand in the value, since braces hold it. */
  readonly braced: boolean;
  readonly program: string;
  readonly scope: NonNullable<Scope>;
  readonly line: MasterLine;
}

/** The name after `$`. */
export interface ReferencePlace extends PlaceBase {
  readonly kind: 'reference';
  /** What is to be put behind the name. */
  readonly closing: '' | '}' | ')';
  /** Words that the program puts in, instead of parameters. */
  readonly vocabulary: string | undefined;
  /** Name of the parameter whose value this is. */
  readonly name: string | undefined;
  readonly scope: Scope;
}

/** A word in the value of a parameter. */
export interface ValuePlace extends PlaceBase {
  readonly kind: 'value';
  readonly name: string;
  readonly scope: Scope;
  /** Undefined for names that Postfix does not know. */
  readonly parameter: Parameter | undefined;
  readonly valueKind: ValueKind | undefined;
  /** False where a blank would end the value, after `-o`. */
  readonly mayHoldBlanks: boolean;
  /** Inside `{ }`: what stands right before the brace, such as `inline:`. */
  readonly group: string | undefined;
  /** Items of the list before the word, and all but the word. */
  readonly before: readonly Token[];
  readonly others: readonly Token[];
  /** Nothing but the word is the value. */
  readonly isWhole: boolean;
}

/** One of the eight columns of master.cf. */
export interface ColumnPlace extends PlaceBase {
  readonly kind: 'column';
  readonly column: Column;
  /** Nothing follows the word. */
  readonly isLast: boolean;
  readonly tree: ServiceTree;
  readonly line: MasterLine | undefined;
}

/** A word behind the command of a service. */
export interface ArgumentPlace extends PlaceBase {
  readonly kind: 'argument';
  readonly program: string;
  /** No other argument stands before it, so that options are still read as such. */
  readonly mayBeOption: boolean;
  /** It belongs to the command line after `argv=`. */
  readonly isCommand: boolean;
  readonly hasEquals: boolean;
  /** Attributes that are there, in lower case. */
  readonly attributes: readonly string[];
}

/** The letters after `flags=`. */
export interface FlagsPlace extends PlaceBase {
  readonly kind: 'flags';
  readonly vocabulary: string;
  readonly present: string;
}

export type Place =
  NamePlace | OptionNamePlace | ReferencePlace | ValuePlace | ColumnPlace | ArgumentPlace | FlagsPlace;

/** The word around `offset`, between the nearest characters of the class `ends`, or `start` and `end`. */
export function wordAround(
  text: string,
  offset: number,
  { start, end }: Span,
  ends: (code: number) => boolean = isBlank,
): Token {
  const inWord = (code: number): boolean => !ends(code);
  const from = skipBack(text, start, offset, inWord);
  const to = skip(text, offset, end, inWord);
  return { text: text.slice(from, to), start: from, end: to };
}

/** The empty word at `offset`. */
export function emptyWord(offset: number): Token {
  return { text: '', start: offset, end: offset };
}
