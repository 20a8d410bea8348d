import assert from 'node:assert/strict';
import { checkFindings, checkFix, fixAll as fixAllOf } from '../../support/check';
import type { Texts } from '../../support/instance';

/** Only what is obsolete is mended: other rules would add what they want. */
function fixAll(texts: Texts, version?: string): Texts {
  return fixAllOf(texts, version, { only: 'obsolete-' });
}

const only = ['obsolete-unused', 'master-option-unknown', 'obsolete-removed', 'obsolete-too-new'];

describe('obsolete-unused and master-option-unknown', () => {
  it('tell names that nothing knows and nothing refers to', () => {
    checkFindings(
      `
        smtpd_recipient_restriction = reject
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-unused: "smtpd_recipient_restriction" is not a parameter of Postfix 3.11, and nothing refers to it: Postfix ignores this line.
        mine = 1
        myorigin = $mine
        relay_destination_rate_delay = 1s
        far_destination_rate_delay = 1s
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-unused: master.cf has no service "far" that "far_destination_rate_delay" could belong to: Postfix ignores this line.
      --- master.cf
        relay unix - - n - - smtp
          -o smtp_helo_nam=x -o smtp_fallback_relay=
      #      ^^^^^^^^^^^^^ warning master-option-unknown
      `,
      { only },
    );
  });

  it('know that the queue manager reads more than postconf knows', () => {
    checkFindings(
      `
        discard_destination_rate_delay = 1s
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info obsolete-unused: postconf calls "discard_destination_rate_delay" unused because of the program that "discard" runs; the queue manager reads it all the same.
        discard_time_limit = 1s
      # ^^^^^^^^^^^^^^^^^^ warning obsolete-unused: The program of the service "discard" does not read "discard_time_limit": Postfix ignores this line.
      --- master.cf
        discard unix - - n - - discard
      `,
      { only },
    );
  });

  it('leave template expressions alone', () => {
    checkFindings(
      `
        {{ prefix }}_x = 1
        <% if a = b %>
      --- master.cf
        {{ name }} inet n - n - - smtpd
          -o {{x}}_y=1
      `,
      { only },
    );
  });

  it('do not take another name for a misspelt one', () => {
    const texts =
      '\nmua_client_restrictions = reject\ndovecot_destination_recipient_limit = 1\n--- master.cf\n# none\n';
    for (const title of ['Change to "smtpd_client_restrictions"', 'Change to "default_destination_recipient_limit"']) {
      assert.throws(() => checkFix(texts, texts, { only, title }), /no such fix/);
    }
  });

  it('leave names of services alone where nobody knows the services', () => {
    checkFindings('\nfar_destination_rate_delay = 1s\nmua_client_restrictions = reject\n', { only });
  });

  it('leave names alone that a main.cf not found might mention, unless they are typos', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet n - n - - smtpd
          -o my_own_setting=1
          -o smtpd_tls_securty_level=may
      #      ^^^^^^^^^^^^^^^^^^^^^^^ warning master-option-unknown
      `,
      { only },
    );
  });

  it('report the line in force and not those it overrides', () => {
    checkFindings(
      `
        foo = 1
        foo = 2
      # ^^^ warning obsolete-unused
      --- master.cf
        # none
      `,
      { only },
    );
  });

  it('offer the nearest name, keeping value and comments', () => {
    checkFix(
      `
        smtpd_recpient_restrictions=
          permit_mynetworks,
        # all others
          reject
      --- master.cf
        # none
      `,
      `
        smtpd_recipient_restrictions=
          permit_mynetworks,
        # all others
          reject
      --- master.cf
        # none
      `,
      { only },
    );
  });

  it('offer names that services make', () => {
    checkFix(
      `
        maildrop_destination_recipent_limit = 1
      --- master.cf
        maildrop unix - n n - - pipe user=x argv=/bin/x
      `,
      `
        maildrop_destination_recipient_limit = 1
      --- master.cf
        maildrop unix - n n - - pipe user=x argv=/bin/x
      `,
      { only },
    );
  });

  it('keep what nobody understands in "fix all"', () => {
    const texts = { main: 'virtual_mailbox_limit_override = yes\n', master: 'x inet n - n - - smtpd -o y=z\n' };
    assert.deepEqual(fixAll(texts), texts);
  });
});

describe('obsolete-removed', () => {
  it('says since when a name is gone, and what has taken its place', () => {
    checkFindings(
      `
        tls_dane_digest_agility = on
      # ^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-removed: "tls_dane_digest_agility" is gone since Postfix 3.4: this line has no effect.
        smtpd_sasl_application_name = mail
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-removed: "smtpd_sasl_application_name" is gone since Postfix 2.3: this line has no effect. "smtpd_sasl_path" has taken its place.
      `,
      { only },
    );
  });

  it('is silent where the version still has the name, or somebody uses it as his own', () => {
    checkFindings('\ntls_dane_digest_agility = on\n', { only, version: '3.3' });
    checkFindings('\nsmtpd_sasl_application_name = mail\nsmtpd_banner = $smtpd_sasl_application_name\n', { only });
  });

  it('offers the new name for a value that is not its default', () => {
    checkFix('smtpd_sasl_application_name = mail\n', 'smtpd_sasl_path = mail\n', { only });
    checkFix('a =\nsmtpd_sasl_application_name = smtpd\n', 'a =\n', { only: 'obsolete-removed' });
  });

  it('finds it after -o', () => {
    checkFix(
      '--- master.cf\nsmtp inet n - n - - smtpd\n  -o smtpd_sasl_application_name=mail\n',
      '--- master.cf\nsmtp inet n - n - - smtpd\n  -o smtpd_sasl_path=mail\n',
      { only },
    );
  });
});

describe('obsolete-too-new', () => {
  it('says which version will know the name', () => {
    const source = `
        smtpd_hide_client_session = yes
      # ^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-too-new: "smtpd_hide_client_session" exists since 3.10; Postfix 3.7 ignores this line.
      --- master.cf
        smtp inet n - n - - smtpd
          -o smtp_tlsrpt_enable=yes
      #      ^^^^^^^^^^^^^^^^^^ warning obsolete-too-new
      `;
    checkFindings(source, { only, version: '3.7' });
  });

  it('knows what was brought to older series', () => {
    checkFindings('\nsmtpd_forbid_bare_newline = yes\n', { only, version: '3.7.11' });
    checkFindings(
      `
        smtpd_forbid_bare_newline = yes
      # ^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-too-new: "smtpd_forbid_bare_newline" exists since 3.7.9; Postfix 3.7.4 ignores this line.
      `,
      { only, version: '3.7.4' },
    );
  });
});
