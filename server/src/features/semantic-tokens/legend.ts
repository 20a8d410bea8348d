/** Token types and modifiers, all of them standard ones so that every theme has a colour for them. */

import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Span } from '../../base/span';

/**
 * - `property`: a parameter that Postfix knows, where it is set
 * - `variable`: a parameter of one's own, and every `$name` that stands for something
 * - `keyword`: a restriction that has an effect in its list
 * - `class`: a restriction class
 * - `enumMember`: `yes`, `no`, and words of other closed lists
 * - `number`: where the parameter is a number or a time
 * - `string`: what looks like a restriction and is none, or none that has an effect in its list
 * - `type`: a type of lookup tables
 * - `namespace`: a service of this master.cf
 * - `function`: a program of Postfix
 * - `parameter`: an attribute of pipe(8) and its like
 */
const TYPES = [
  'property',
  'variable',
  'keyword',
  'class',
  'enumMember',
  'number',
  'string',
  'type',
  'namespace',
  'function',
  'parameter',
] as const;

/**
 * - `definition`: set in main.cf; a service's line
 * - `modification`: set with `-o`
 * - `readonly`: filled in by Postfix itself
 * - `defaultLibrary`: built into Postfix rather than made by this configuration
 */
const MODIFIERS = ['definition', 'modification', 'deprecated', 'readonly', 'defaultLibrary'] as const;

export type TokenType = (typeof TYPES)[number];
export type TokenModifier = (typeof MODIFIERS)[number];

/** To be announced to clients, which are sent indexes into it. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** How a token is to look. */
export interface Look {
  readonly type: number;
  /** Bit set. */
  readonly modifiers: number;
}

/** A coloured span of the logical text of a line. */
export interface Mark extends Span, Look {}

/** Written out property by property: a long file has half a million of them. */
export function mark({ start, end }: Span, { type, modifiers }: Look): Mark {
  return { start, end, type, modifiers };
}

export function look(type: TokenType, ...modifiers: readonly TokenModifier[]): Look {
  return {
    type: TYPES.indexOf(type),
    modifiers: modifiers.reduce((bits, modifier) => bits | (1 << MODIFIERS.indexOf(modifier)), 0),
  };
}

/** `$name` that Postfix fills in for each message or session: no parameter. */
export const MACRO = look('variable', 'readonly', 'defaultLibrary');
