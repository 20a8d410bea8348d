/** After any edit, what was patched equals what a fresh parse gives. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { parseMaster } from '../../../server/src/syntax/master-cf';
import type { SourceDocument } from '../../../server/src/syntax/document';
import type { Position } from '../../../server/src/base/span';
import { outline } from '../../support/outline';

/** Pieces that meet in real files and where readers of lines go wrong. */
const PIECES = [
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
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const edits = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), text }), { minLength: 1, maxLength: 8 });

/** Positions as an editor makes them: rows end at CRLF, LF or CR. */
function positionIn(content: string, offset: number): Position {
  const before = content.slice(0, offset);
  const rows = before.split(/\r\n|\r|\n/);
  return { line: rows.length - 1, character: rows.at(-1)!.length };
}

/** An offset that no editor could put between CR and LF. */
function editorOffset(content: string, seed: number): number {
  const offset = seed % (content.length + 1);
  return content[offset - 1] === '\r' && content[offset] === '\n' ? offset - 1 : offset;
}

for (const [name, parse] of [
  ['main.cf', parseMain],
  ['master.cf', parseMaster],
] as [string, (text: string) => SourceDocument][]) {
  describe(`an edited ${name}`, () => {
    it('is what a fresh parse gives', () => {
      fc.assert(
        fc.property(text, edits, (initial, changes) => {
          const document = parse(initial);
          let content = initial;
          for (const change of changes) {
            const [from, to] = [editorOffset(content, change.from), editorOffset(content, change.to)].sort(
              (a, b) => a - b,
            ) as [number, number];
            document.edit({ start: positionIn(content, from), end: positionIn(content, to) }, change.text);
            content = content.slice(0, from) + change.text + content.slice(to);
            assert.equal(document.text, content);
            assert.deepEqual(outline(document), outline(parse(content)));
            assert.equal(document.height, content.split(/\r\n|\r|\n/).length - 1);
          }
        }),
        { numRuns: 1500 },
      );
    });

    it('tells positions as an editor counts them', () => {
      fc.assert(
        fc.property(text, fc.nat(), (content, seed) => {
          const document = parse(content);
          const offset = editorOffset(content, seed);
          const point = document.pointAt(positionIn(content, offset));
          if (!point) return assert.equal(content, '');
          const place = { start: point.offset, end: point.offset };
          const start = document.rangeOf(point.line, place).start;
          assert.deepEqual(document.textIn({ start: { line: 0, character: 0 }, end: start }), content.slice(0, offset));
        }),
        { numRuns: 500 },
      );
    });
  });
}
