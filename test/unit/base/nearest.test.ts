import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { NameFilter, nearestName } from '../../../server/src/base/nearest';
import { runs } from '../../support/fuzz';

const WORDS = [
  'relayhost',
  'relay_domains',
  'smtpd_recipient_restrictions',
  'smtp_tls_security_level',
  'may',
  'none',
  'TLSv1.2',
  'yes',
  'no',
];

describe('suggestions', () => {
  const nearest: readonly (readonly [string, string | undefined])[] = [
    ['relay_host', 'relayhost'],
    ['relayhots', 'relayhost'],
    ['smtpd_recipient_restriction', 'smtpd_recipient_restrictions'],
    ['smtpd_recpient_restictions', 'smtpd_recipient_restrictions'],
    ['smtp_tls_securtiy_levle', 'smtp_tls_security_level'],
    ['MAY', 'may'],
    ['mya', 'may'],
    ['Yes', 'yes'],
    ['tlsv1.2', 'TLSv1.2'],
    ['yep', 'yes'],
    ['x', undefined],
    ['on', 'no'],
    ['nothing', undefined],
    ['', undefined],
    ['entirely_else', undefined],
    ['r'.repeat(5000), undefined],
  ];
  for (const [text, expected] of nearest) {
    it(`${JSON.stringify(text.slice(0, 40))}: ${expected ?? 'nothing near'}`, () => {
      assert.equal(nearestName(text, WORDS), expected);
    });
  }

  it('never suggests the text itself', () => {
    assert.equal(nearestName('relayhost', ['relayhost']), undefined);
  });

  it('prefers the nearer one, whatever the order', () => {
    assert.equal(nearestName('smtp_use', ['smtpd_user', 'smtpd_use']), 'smtpd_use');
    assert.equal(nearestName('smtp_use', ['smtpd_use', 'smtpd_user']), 'smtpd_use');
  });
});

describe('a filter of names', () => {
  it('lets pass all that are near', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '_', '1', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word), word, fc.nat(3), (names, text, letters) => {
        const passed = new Set(new NameFilter(names).within(text, letters));
        for (const name of names) assert.ok(passed.has(name) || distance(name, text) > letters, name);
      }),
      { numRuns: runs(500) },
    );
  });
  it('keeps most others back', () => {
    assert.deepEqual([...new NameFilter(WORDS).within('relay_host', 2)], ['relayhost']);
  });
});
