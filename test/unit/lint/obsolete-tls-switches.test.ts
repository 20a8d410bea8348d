import assert from 'node:assert/strict';
import { checkFindings, checkFix, fixAll as fixAllOf } from '../../support/check';
import type { Texts } from '../../support/instance';

/** Only what is obsolete is mended: other rules would add what they want. */
function fixAll(texts: Texts, version?: string): Texts {
  return fixAllOf(texts, version, { only: 'obsolete-' });
}

const only = ['obsolete-use-tls', 'obsolete-enforce-tls', 'obsolete-enforce-peername'];
const MASTER = 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n';

/** What is left of main.cf when all safe fixes have been made. */
function fixed(main: string, version?: string, master = MASTER): string {
  return fixAll({ main, master }, version).main!;
}

describe('obsolete-use-tls, obsolete-enforce-tls and obsolete-enforce-peername', () => {
  it('warn where postconf does, and hint before', () => {
    const source = (enforce: string, peername: string): string => `
        smtp_use_tls = yes
      # ^^^^^^^^^^^^ ${enforce} obsolete-use-tls: "smtp_use_tls" is dated: "smtp_tls_security_level = may" says the same today.
        smtp_tls_enforce_peername = no
      # ^^^^^^^^^^^^^^^^^^^^^^^^^ ${peername} obsolete-enforce-peername
      --- master.cf
        x inet n - n - - smtpd
          -o smtpd_enforce_tls=yes
      #      ^^^^^^^^^^^^^^^^^ ${enforce} obsolete-enforce-tls
      `;
    checkFindings(source('hint', 'hint'), { only, version: '3.7' });
    checkFindings(source('warning', 'hint'), { only, version: '3.9' });
    checkFindings(source('warning', 'warning'), { only, version: '3.11' });
  });

  it('say so where the level decides alone', () => {
    checkFindings(
      `
        smtpd_tls_security_level = may
        smtpd_use_tls = yes
      # ^^^^^^^^^^^^^ warning obsolete-use-tls: "smtpd_use_tls" is dated and has no effect: "smtpd_tls_security_level" is "may" and decides alone.
      `,
      { only },
    );
    assert.equal(fixed('smtpd_tls_security_level = may\nsmtpd_use_tls = yes\n'), 'smtpd_tls_security_level = may\n');
  });

  it('turn switches into levels', () => {
    assert.equal(fixed('smtp_use_tls             = yes\n'), 'smtp_tls_security_level  = may\n');
    assert.equal(fixed('lmtp_use_tls=YES\n'), 'lmtp_tls_security_level=may\n');
    assert.equal(fixed('smtpd_enforce_tls = yes\n'), 'smtpd_tls_security_level = encrypt\n');
    assert.equal(fixed('smtp_enforce_tls = yes\n'), 'smtp_tls_security_level = verify\n');
    assert.equal(
      fixed('smtp_tls_enforce_peername = no\nsmtp_use_tls = yes\nsmtp_enforce_tls = yes\n'),
      'smtp_tls_security_level = encrypt\n',
    );
    assert.equal(fixed('smtpd_use_tls = yes\nsmtpd_enforce_tls = no\n'), 'smtpd_tls_security_level = may\n');
  });

  it('do not say what a level decides that is not known, and leave it alone', () => {
    for (const level of ['{{ level }}', '##LEVEL##', '$LEVEL']) {
      const main = `smtp_tls_security_level = ${level}\nsmtp_use_tls = yes\n`;
      checkFindings(
        `
        smtp_tls_security_level = ${level}
        smtp_use_tls = yes
      # ^^^^^^^^^^^^ warning obsolete-use-tls: "smtp_use_tls" is dated: "smtp_tls_security_level" has taken its place.
        `,
        { only },
      );
      assert.equal(fixed(main), main);
    }
  });

  it('delete what is the default', () => {
    assert.equal(fixed('a = $a\nsmtpd_use_tls = no\n'), 'a = $a\n');
    assert.equal(fixed('a = $a\nsmtp_tls_enforce_peername = yes\n'), 'a = $a\n');
  });

  it('know that from 3.11 on the default may be "may"', () => {
    const main = 'compatibility_level = 3.11\nsmtp_use_tls = no\n';
    assert.equal(fixed(main), 'compatibility_level = 3.11\n');
    assert.equal(fixed(main, '3.10'), 'compatibility_level = 3.11\n');
    checkFix(main, 'compatibility_level = 3.11\nsmtp_tls_security_level = none\n', {
      only,
      title: 'Replace with "smtp_tls_security_level = none"',
    });
  });

  it('set a level that is there and empty', () => {
    assert.equal(fixed('smtpd_tls_security_level =\nsmtpd_use_tls = yes\n'), 'smtpd_tls_security_level = may\n');
    assert.equal(fixed('smtpd_tls_security_level =\nsmtpd_use_tls = no\n'), 'smtpd_tls_security_level =\n');
  });

  it('do not let an overridden line come back', () => {
    const main = 'smtpd_use_tls = no\nsmtpd_tls_loglevel = 1\nsmtpd_use_tls = yes\n';
    checkFix(
      `${main}--- master.cf\n${MASTER}`,
      `smtpd_tls_loglevel = 1\nsmtpd_tls_security_level = may\n--- master.cf\n${MASTER}`,
      {
        only,
      },
    );
  });

  it('work after -o, and first there where main.cf depends on it', () => {
    assert.deepEqual(
      fixAll({
        main: 'smtpd_use_tls = yes\n',
        master:
          'smtp inet n - n - - smtpd\n  -o smtpd_use_tls=no\n587 inet n - n - - smtpd\n  -o smtpd_enforce_tls=yes\n  -o smtpd_banner=x\n',
      }),
      {
        main: 'smtpd_tls_security_level = may\n',
        master:
          'smtp inet n - n - - smtpd\n  -o smtpd_tls_security_level=none\n587 inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_banner=x\n',
      },
    );
  });

  it('delete an -o that says what main.cf says', () => {
    assert.deepEqual(
      fixAll({
        main: 'smtpd_tls_security_level = may\n',
        master: 'smtp inet n - n - - smtpd\n  -o smtpd_use_tls=yes\n',
      }),
      { main: 'smtpd_tls_security_level = may\n', master: 'smtp inet n - n - - smtpd\n' },
    );
  });

  describe('leave to a person', () => {
    const cases: Readonly<Record<string, readonly [main: string, master?: string]>> = {
      'a service that empties the level': [
        'smtpd_use_tls = yes\n',
        'smtp inet n - n - - smtpd\n  -o smtpd_tls_security_level=\n',
      ],
      'a program that inherits the level, not the switch': ['smtpd_use_tls = yes\npostscreen_use_tls = maybe\n'],
      'a switch that another value mentions': ['smtp_use_tls = yes\nlmtp_sasl_auth_enable = $smtp_use_tls\n'],
      'a level that another value mentions': [
        'smtp_use_tls = yes\nlmtp_tls_security_level = $smtp_tls_security_level\n',
      ],
      'a value that is no truth value': ['smtp_use_tls = perhaps\n'],
      'a value of a template': ['smtp_use_tls = {{ tls }}\n'],
    };
    for (const [name, [main, master]] of Object.entries(cases)) {
      it(name, () => {
        const after = fixed(main, undefined, master);
        assert.ok(
          main.split('\n').every((line) => after.includes(line)),
          after,
        );
      });
    }

    it('a main.cf without its master.cf', () => {
      assert.deepEqual(fixAll({ main: 'smtp_use_tls = yes\n' }), { main: 'smtp_use_tls = yes\n' });
    });
  });
});
