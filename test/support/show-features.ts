/** Shows what the features say of a whole file as short lines, one for each thing. */

import { SymbolKind, SymbolTag, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Range } from '../../server/src/base/span';
import type { FileContext } from '../../server/src/features/context';
import { folding } from '../../server/src/features/folding';
import { LEGEND, semanticTokens } from '../../server/src/features/semantic-tokens';
import { symbols } from '../../server/src/features/symbols';
import { rowsOf } from './nasty';

const NAMES = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** `Kind name: detail 0:0-1:4`, children indented; `deprecated` after the kind where it is so. */
export function showSymbols(context: FileContext): string[] {
  const show = (symbol: DocumentSymbol, indent: string): string[] => {
    const { kind, name, detail, tags, range, children } = symbol;
    const deprecated = tags?.includes(SymbolTag.Deprecated) ? ' deprecated' : '';
    const line = `${indent}${NAMES[kind]}${deprecated} ${name}${detail === undefined ? '' : `: ${detail}`} ${showRange(range)}`;
    return [line, ...(children ?? []).flatMap((child) => show(child, `${indent}  `))];
  };
  return symbols(context).flatMap((symbol) => show(symbol, ''));
}

function showRange({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** `0-3`, or `0-3 comment`. */
export function showFolding(context: FileContext, limit?: number): string[] {
  return folding(context, limit).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

/** A semantic token, decoded. */
export interface ShownToken {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Type and modifiers, for instance `property.definition`. */
  readonly look: string;
}

export function decodeTokens(context: FileContext, range?: Range): ShownToken[] {
  const rows = rowsOf(context);
  const { data } = semanticTokens(context, range);
  const tokens: ShownToken[] = [];
  let row = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    row += down;
    start = down === 0 ? start + right : right;
    const modifiers = LEGEND.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const look = [LEGEND.tokenTypes[type], ...modifiers].join('.');
    tokens.push({ row, start, end: start + length, text: (rows[row] ?? '').slice(start, start + length), look });
  }
  return tokens;
}

/** `text look` for each token. */
export function showTokens(context: FileContext, range?: Range): string[] {
  return decodeTokens(context, range).map(({ text, look }) => `${text} ${look}`);
}
