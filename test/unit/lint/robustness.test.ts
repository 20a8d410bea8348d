/** Whatever the text: no rule fails, findings lie in their lines, safe fixes come to an end and make no error. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFixes } from '../../support/check';
import { allFindings, makeInstance, type TestInstance, type Texts } from '../../support/instance';
import { runs } from '../../support/fuzz';

const ROUNDS = 10;

const SHARED = [
  ' ',
  '\t',
  '\n',
  '\n  ',
  '\r\n',
  '\n# c\n',
  '\n\n',
  '\0',
  '\uFEFF',
  '\u00a0',
  '#',
  ' # c',
  '=',
  ' = ',
  '{',
  '}',
  '$',
  '$$',
  '${',
  '$(',
  ')',
  '$a',
  '$b',
  '${a?',
  '${a:{',
  '${{a} == {b} ? {',
  '} : {',
  '<=level',
  '$stress',
  '!',
  ',',
  ':',
  '?',
  '-',
  '/',
  'é',
  '💌',
  'yes',
  'no',
  'true',
  '1',
  '0',
  '10M',
  '5 min',
  '100s',
  '-5',
  '9999999999',
  'may',
  'mya',
  'ipv4',
  'hash:/x',
  'inline:{{a = #b}}',
  'proxy:ldap:x',
] as const;

const MAIN = [
  ...SHARED,
  '\x0b',
  '\na = ',
  '\nb = $a',
  '\na = $b',
  '\nmyhostname = ',
  '\nsmtpd_helo_required = ',
  '\nmessage_size_limit = ',
  '\nsmtpd_timeout = ',
  '\nsmtpd_banner =',
  '\nmydestination = ',
  '\nsmtp_tls_security_level = ',
  '\ninet_protocols = ',
  '\nnotify_classes = ',
  '\nsmtpd_restriction_classes = a, b',
  '\nprocess_name = x',
  '\nsmtpd_use_tls = ',
  '\ncompatibility_level = ',
  '\nx_destination_rate_delay = ',
  '\nsmtpd_reject_footer = ',
] as const;

const MASTER = [
  ...SHARED,
  '\nsmtp inet n - n - - smtpd',
  '\nsubmission inet n - n - - smtpd',
  '\nqmgr unix n - n 300 1 qmgr',
  '\nx unix - n n - - pipe',
  '\n  -o ',
  ' -o ',
  '-oa=',
  '\n  -o smtpd_helo_required=',
  '\n  -o { smtpd_timeout = ',
  '\n  -o a=$b',
  'flags=R user=x argv=/bin/x ${recipient}',
] as const;

const text = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('').replace(/^\n/, ''));

const texts: fc.Arbitrary<Texts> = fc.record({ main: text(MAIN), master: text(MASTER) }, { requiredKeys: [] });

const versions = fc.constantFrom('3.0', '3.4', '3.7', '3.8', '3.11', '3.12');

describe('rules on any text', function () {
  this.timeout(runs(60_000));

  it('never fail, and report places inside the line', () => {
    fc.assert(
      fc.property(texts, versions, (made, version) => {
        for (const finding of allFindings(makeInstance(made, version))) {
          const { span, line, rule, related = [] } = finding;
          const others = related.flatMap((other) => ('path' in other ? [] : [[other.span, other.line] as const]));
          for (const [at, where] of [[span, line], ...others] as const) {
            const physical = (where as typeof line).physical(at as typeof span);
            const inside =
              physical.start >= 0 &&
              physical.start <= physical.end &&
              physical.end <= (where as typeof line).text.length;
            assert.ok(inside, `${rule.id}: ${JSON.stringify(at)}`);
          }
          for (const { edits, title } of finding.fixes?.() ?? []) {
            assert.notEqual(title, '');
            for (const edit of edits) {
              assert.ok(edit.span.start >= 0 && edit.span.start <= edit.span.end, rule.id);
              assert.ok(edit.span.end <= edit.line.text.length, rule.id);
            }
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('have safe fixes that come to an end and make no error', () => {
    fc.assert(
      fc.property(texts.filter(hasNoMark), versions, (start, version) => {
        let current = makeInstance(start, version);
        for (let round = 0; ; round++) {
          const fixes = safeFixes(current);
          if (fixes.length === 0) return;
          assert.ok(round < ROUNDS, `still offered: ${fixes.map(({ title }) => title).join(' | ')}`);
          const before = errors(current);
          current = makeInstance(applyFixes(current, fixes), version);
          assert.ok(errors(current) <= before, fixes.map(({ title }) => title).join(' | '));
        }
      }),
      { numRuns: runs(250) },
    );
  });
});

/** Behind a byte order mark all that is wrong with a line comes to light when the mark goes. */
function hasNoMark({ main = '', master = '' }: Texts): boolean {
  return !main.startsWith('\uFEFF') && !master.startsWith('\uFEFF');
}

function safeFixes(
  made: TestInstance,
): ReturnType<NonNullable<ReturnType<typeof allFindings>[number]['fixes']>>[number][] {
  return allFindings(made).flatMap((finding) => finding.fixes?.().find(({ safety }) => safety === 'safe') ?? []);
}

/**
 * Lines with errors: one that is mended may uncover another in the same line. A name that refers to itself harms nobody
 * until something uses it, which is what a setting does once it is mended.
 */
function errors(made: TestInstance): number {
  return new Set(
    allFindings(made)
      .filter(({ severity, rule }) => severity === 'error' && rule.id !== 'syntax-recursive-reference')
      .map(({ line }) => line),
  ).size;
}
