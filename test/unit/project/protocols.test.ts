/** Lists of TLS protocols: what they allow, and how they are written. */

import assert from 'node:assert/strict';
import { holeIn, parseProtocols, spellProtocols } from '../../../server/src/project/model/protocols';
import { edition } from '../../support/knowledge';

const ALL = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

describe('lists of TLS protocols', () => {
  const allowed = (text: string, version?: string): string => parseProtocols(text, edition(version)).allowed.join(' ');

  const cases: readonly (readonly [text: string, allowed: string])[] = [
    ['', 'SSLv2 SSLv3 TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'],
    ['!SSLv2, !SSLv3', 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'],
    ['!sslv2:!SSLV3 !tlsv1', 'TLSv1.1 TLSv1.2 TLSv1.3'],
    ['>=TLSv1.2', 'TLSv1.2 TLSv1.3'],
    ['>=tlsv1.1, <=TLSv1.2', 'TLSv1.1 TLSv1.2'],
    ['>=0x0303', 'TLSv1.2 TLSv1.3'],
    ['>=303', 'TLSv1.2 TLSv1.3'],
    ['>=TLSv1.3 >=TLSv1.2', 'TLSv1.2 TLSv1.3'],
    ['>=None', 'SSLv2 SSLv3 TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'],
    ['>= TLSv1.2', 'TLSv1.2'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1, TLSv1.2, !TLSv1', 'TLSv1.2'],
    ['>=TLSv1.3, !TLSv1.3', ''],
    ['<=SSLv3', 'SSLv2 SSLv3'],
  ];
  for (const [text, expected] of cases) {
    it(`allows "${expected}" where they say "${text}"`, () => assert.equal(allowed(text), expected));
  }

  it('have tokens at their places', () => {
    const { tokens } = parseProtocols('name = !SSLv2, >=TLSv1.2 # no', edition(), 7, 24);
    assert.deepEqual(
      tokens.map(({ text, start, kind, protocol }) => [text, start, kind, protocol]),
      [
        ['!SSLv2', 7, 'exclude', 'SSLv2'],
        ['>=TLSv1.2', 15, 'floor', 'TLSv1.2'],
      ],
    );
  });

  for (const text of ['!TLS1.2', 'TLSv1.0', '!', '>=SSLv2', '>=TLS', '-SSLv3', 'all', '>=0x']) {
    it(`are refused with "${text}"`, () => {
      const list = parseProtocols(`!SSLv2 ${text}`, edition());
      assert.deepEqual([list.isValid, list.allowed], [false, []]);
      assert.equal(list.tokens[1]!.kind, 'unknown');
    });
  }

  it('have no bounds before 3.6', () => {
    assert.equal(parseProtocols('>=TLSv1.2', edition('3.5')).isValid, false);
    assert.equal(allowed('!SSLv2', '3.5'), 'SSLv3 TLSv1 TLSv1.1 TLSv1.2 TLSv1.3');
  });

  it('are written as a bound where that says the same', () => {
    assert.equal(spellProtocols(['TLSv1.2', 'TLSv1.3'], edition()), '>=TLSv1.2');
    assert.equal(spellProtocols(['TLSv1.2', 'TLSv1.3'], edition('3.5')), '!SSLv2, !SSLv3, !TLSv1, !TLSv1.1');
    assert.equal(spellProtocols(['TLSv1.1', 'TLSv1.2'], edition(), ','), '!SSLv2,!SSLv3,!TLSv1,!TLSv1.3');
    for (const version of ['3.5', undefined]) {
      for (const from of [0, 1, 2, 3, 4, 5]) {
        const wanted = ALL.slice(from);
        const text = spellProtocols(wanted, edition(version));
        assert.equal(parseProtocols(text, edition(version)).allowed.join(), wanted.join());
      }
    }
  });

  it('may have holes', () => {
    assert.deepEqual(holeIn(['TLSv1', 'TLSv1.2']), ['TLSv1.1']);
    assert.deepEqual(holeIn(['TLSv1.2', 'TLSv1.3']), []);
    assert.deepEqual(holeIn([]), []);
  });
});
