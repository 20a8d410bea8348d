/** Hostile texts, and places in them as an editor gives them. */

import fc from 'fast-check';
import type { Position } from '../../server/src/base/span';

/** Pieces that meet in real files and where readers of lines go wrong. */
export const LINE_PIECES = [
  'a',
  'relayhost',
  ' ',
  '\t',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\v',
  '=',
  ' = ',
  '#',
  '# comment\n',
  '$',
  '${',
  '}',
  '{',
  '$x',
  '-o ',
  'smtp inet n - y - - smtpd\n',
  '  -o a=b\n',
  'name = value\n',
  '\0',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  'é',
  '\u00A0',
  ',',
] as const;

/** Texts made of pieces. */
export function textsOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((chosen) => chosen.join(''));
}

export const nastyText = textsOf(LINE_PIECES);

/** Positions as an editor makes them: rows end at CRLF, LF or CR. */
export function positionIn(content: string, offset: number): Position {
  const before = content.slice(0, offset);
  const rows = before.split(/\r\n|\r|\n/);
  return { line: rows.length - 1, character: rows.at(-1)!.length };
}

/** An offset that no editor could put between CR and LF. */
export function editorOffset(content: string, seed: number): number {
  const offset = seed % (content.length + 1);
  return content[offset - 1] === '\r' && content[offset] === '\n' ? offset - 1 : offset;
}
