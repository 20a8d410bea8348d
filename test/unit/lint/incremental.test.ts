/** After any edit, the findings that were kept up to date are those of a fresh look. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allFindings, makeInstance, type TestInstance } from '../../support/instance';
import { editorOffset, positionIn, textsOf } from '../../support/nasty-text';
import { runs } from '../../support/fuzz';

/** Lines that depend on each other in every way that rules look at. */
const LINES = [
  'a = $b\n',
  'a = $a\n',
  'b = $c ${myhostname?{x}:$d}\n',
  'b = 1\n',
  'c = reject\n',
  'biff = $b\n',
  'biff = maybe\n',
  'soft_bounce = $biff\n',
  'mydestination = $a, $b\n',
  'smtpd_restriction_classes = a, c\n',
  'smtpd_restriction_classes = $b\n',
  'virtual_alias_maps = ldap:a\n',
  'virtual_alias_maps = $b\n',
  'a_server_host = x\n',
  'relay_destination_rate_delay = 1s\n',
  'a_destination_rate_delay = 1z\n',
  'compatibility_level = 3.6\n',
  'compatibility_level = $b\n',
  'smtp_use_tls = yes\n',
  'smtp_tls_security_level = $d\n',
  'process_name = x\n',
  '  continued $c\n',
  '# comment\n',
  'no equals\n',
  '{{ template }}\n',
  '{% if x %}\n',
  '{% endif %}\n',
  '{{ name }} = {{ value }}\n',
  'b = {{\n',
  '}}\n',
  'smtp inet n - - - - smtpd\n',
  'smtp inet n - n - - smtpd -o a=$b -o biff=$a\n',
  '25 inet n - n - - smtpd -o c=1\n',
  'relay unix - - n - - smtp\n',
  'a unix - n n - - pipe flags=D user=u argv=/x $b\n',
  'pickup unix n - - 60 1 pickup -o smtpd_restriction_classes=d\n',
  '  -o virtual_alias_maps=ldap:a\n',
  '  -o b=$d\n',
];
const PARTS = ['=', '$', ' ', '\n', '#', 'a', 'b', '1', '-o ', '{'];
const text = textsOf(LINES);
const file = fc.constantFrom('main' as const, 'master' as const);
const edits = fc.array(fc.record({ file, from: fc.nat(), length: fc.nat(60), text: fc.oneof(textsOf(PARTS), text) }), {
  minLength: 1,
  maxLength: 6,
});

function shown(made: TestInstance): string[] {
  return allFindings(made).map((finding) => {
    const { start, end } = made.instance[finding.file]!.rangeOfLogical(finding.line as never, finding.span);
    const related =
      finding.related?.map((one) => ('path' in one ? one.row : made.instance[one.file]!.rowOf(one.line as never))) ??
      [];
    const fixes = finding.fixes?.().map(({ title, safety }) => `${title} ${safety}`) ?? [];
    return JSON.stringify([
      finding.file,
      start,
      end,
      finding.severity,
      finding.rule.id,
      finding.message,
      related,
      fixes,
    ]);
  });
}

describe('findings of an edited instance', () => {
  for (const version of ['3.7', '3.11']) {
    it(`are those of a fresh look, in Postfix ${version}`, () => {
      fc.assert(
        fc.property(text, text, edits, (main, master, changes) => {
          const contents = { main, master };
          const made = makeInstance(contents, version);
          for (const change of changes) {
            shown(made);
            const revisions = { main: made.engine.revision('main'), master: made.engine.revision('master') };
            const before = shown(made);
            const content = contents[change.file];
            const from = editorOffset(content, change.from);
            const to = editorOffset(content, Math.min(from + change.length, content.length));
            const range = { start: positionIn(content, from), end: positionIn(content, Math.max(from, to)) };
            made.instance[change.file]!.edit(range, change.text);
            contents[change.file] = content.slice(0, from) + change.text + content.slice(Math.max(from, to));
            const after = shown(made);
            assert.deepEqual(after, shown(makeInstance(contents, version)));
            // A client that is told "unchanged" must not miss anything.
            for (const one of ['main', 'master'] as const) {
              if (made.engine.revision(one) !== revisions[one]) continue;
              const inFile = (line: string): boolean => line.startsWith(`["${one}"`);
              assert.deepEqual(withoutFixes(after.filter(inFile)), withoutFixes(before.filter(inFile)));
            }
          }
        }),
        { numRuns: runs(30) },
      );
    });
  }
});

/** What a client is told. */
function withoutFixes(lines: readonly string[]): unknown[] {
  return lines.map((line) => (JSON.parse(line) as unknown[]).slice(0, -1));
}
