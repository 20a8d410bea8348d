/** After any edit, what was patched equals what a fresh parse gives. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { parseMaster } from '../../../server/src/syntax/master-cf';
import type { SourceDocument } from '../../../server/src/syntax/document';
import { editorOffset, nastyText, positionIn } from '../../support/nasty-text';
import { outline } from '../../support/outline';
import { runs } from '../../support/fuzz';

const edits = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), text: nastyText }), { minLength: 1, maxLength: 8 });

for (const [name, parse] of [
  ['main.cf', parseMain],
  ['master.cf', parseMaster],
] as [string, (text: string) => SourceDocument][]) {
  describe(`an edited ${name}`, () => {
    it('is what a fresh parse gives', () => {
      fc.assert(
        fc.property(nastyText, edits, (initial, changes) => {
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
        { numRuns: runs(1500) },
      );
    });

    it('tells positions as an editor counts them', () => {
      fc.assert(
        fc.property(nastyText, fc.nat(), (content, seed) => {
          const document = parse(content);
          const offset = editorOffset(content, seed);
          const point = document.pointAt(positionIn(content, offset));
          if (!point) return assert.equal(content, '');
          const place = { start: point.offset, end: point.offset };
          const start = document.rangeOf(point.line, place).start;
          assert.deepEqual(document.textIn({ start: { line: 0, character: 0 }, end: start }), content.slice(0, offset));
        }),
        { numRuns: runs(500) },
      );
    });
  });
}
