/** Lists of TLS protocols and ciphers in settings: what is told, where, and how it is mended. */

import assert from 'node:assert/strict';
import { checkFindings, checkFix, fixAll } from '../../support/check';

const PROTOCOLS = [
  'tls-protocol-token-invalid',
  'tls-protocol-operator-space',
  'tls-protocol-bound-too-old-version',
  'tls-protocol-legacy-syntax',
  'tls-protocol-include-list',
  'tls-protocol-hole',
  'tls-protocol-sslv23',
];

describe('lists of TLS protocols in settings', () => {
  const mended: readonly (readonly [before: string, after: string])[] = [
    ['!SSLv2, !SSLv3, !TLS1', '!SSLv2, !SSLv3, !TLSv1'],
    ['!SSLv2 !SSL3', '!SSLv2 !SSLv3'],
    ['=>TLSv1.2', '>=TLSv1.2'],
    ['>=tls-1.2', '>=TLSv1.2'],
    ['>=TLSv12', '>=TLSv1.2'],
    ['>=TLSv1_3', '>=TLSv1.3'],
    ['>= TLSv1.2', '>=TLSv1.2'],
    ['! SSLv2 ! SSLv3 !TLSv1 !TLSv1.1', '>=TLSv1.2'],
  ];
  for (const [before, after] of mended) {
    it(`turn "${before}" into "${after}" without being asked`, () => {
      const text = (list: string): string => `smtp_tls_security_level = may\nsmtp_tls_protocols = ${list}\n`;
      assert.equal(
        fixAll({ main: text(before), master: 'smtp unix - - n - - smtp\n' }).main?.split('\n')[1],
        text(after).split('\n')[1],
      );
    });
  }

  it('are told of each unknown word, and guessed only where numbers tell', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_protocols = all, -SSLv3, !TLSv4.0
      #                       ^^^ error tls-protocol-token-invalid
      #                            ^^^^^^ error tls-protocol-token-invalid
      #                                    ^^^^^^^^ error tls-protocol-token-invalid
        smtp_tls_protocols = TLS
      #                      ^^^ warning tls-protocol-token-invalid
      --- master.cf
        smtp inet n - n - - smtpd
        smtp unix - - n - - smtp
      `,
      { only: PROTOCOLS, version: '3.7' },
    );
  });

  it('are judged where the name that they come from stands', () => {
    checkFindings(
      `
      --- main.cf
        mine = TLSv1.2
        smtpd_tls_security_level = may
        smtpd_tls_protocols = $mine
      #                       ^^^^^ warning tls-protocol-include-list
        smtpd_tls_mandatory_protocols = {{ protocols }}
      `,
      { only: PROTOCOLS },
    );
  });

  it('are told once of a bound that comes too early', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_protocols = >= TLSv1.2
      #                       ^^ error tls-protocol-bound-too-old-version
      `,
      { only: PROTOCOLS, version: '3.4' },
    );
  });

  it('are written without blanks after -o', () => {
    checkFix(
      `
      --- main.cf
        compatibility_level = 3
      --- master.cf
        smtp inet n - n - - smtpd
          -o smtpd_tls_security_level=may
          -o smtpd_tls_protocols=>=TLSv1.1,<=TLSv1.2
      `,
      `
      --- main.cf
        compatibility_level = 3
      --- master.cf
        smtp inet n - n - - smtpd
          -o smtpd_tls_security_level=may
          -o smtpd_tls_protocols=!SSLv2,!SSLv3,!TLSv1,!TLSv1.3
      `,
      { only: PROTOCOLS, version: '3.5' },
    );
  });
});

describe('lists of excluded ciphers', () => {
  it('may be parted by colons, and lose their signs there too', () => {
    checkFix(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_exclude_ciphers = !RC4:!MD5
      `,
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_exclude_ciphers = RC4:MD5
      `,
      { only: 'tls-exclude-ciphers-syntax' },
    );
  });

  for (const list of ['HIGH:!aNULL:!MD5', 'aNULL, @STRENGTH', 'RC4, +MD5']) {
    it(`are left to a person where "${list}" stands`, () => {
      const main = `smtpd_tls_security_level = may\nsmtpd_tls_exclude_ciphers = ${list}\n`;
      assert.ok(fixAll({ main }).main!.includes(list));
    });
  }

  it('tell of letter case, and of names that are gone', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_exclude_ciphers = Anull, md5, MD5, KRB5-DES-CBC3-SHA, EXP-RC4-MD5, DES-CBC3-SHA, aECDSA
      #                             ^^^^^ hint tls-exclude-ciphers-ineffective
      #                                    ^^^ hint tls-exclude-ciphers-ineffective
      #                                              ^^^^^^^^^^^^^^^^^ hint tls-exclude-ciphers-ineffective
      #                                                                 ^^^^^^^^^^^ hint tls-exclude-ciphers-ineffective
      `,
      { only: 'tls-exclude-ciphers-ineffective' },
    );
  });
});

describe('limits on TLS for one level alone', () => {
  it('are told for each service that has one of its own', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_mandatory_ciphers = high
      --- master.cf
        smtp inet n - n - - smtpd
          -o smtpd_tls_mandatory_exclude_ciphers=RC4
      #                                          ^^^ info tls-mandatory-only-tightened: TLS is mandatory for no service: "smtpd_tls_mandatory_exclude_ciphers" has no effect; "smtpd_tls_exclude_ciphers" is what is looked at.
        submission inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
      `,
      { only: 'tls-mandatory-only-tightened' },
    );
  });

  it('are not told without a master.cf', () => {
    checkFindings('--- main.cf\nsmtpd_tls_security_level = may\nsmtpd_tls_mandatory_protocols = >=TLSv1.2\n', {
      only: 'tls-mandatory-only-tightened',
    });
  });
});
