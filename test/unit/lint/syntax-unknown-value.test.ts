import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-unknown-value';

describe(only, () => {
  it('tells the words that a closed list does not have', () => {
    checkFindings(
      `
        smtp_tls_security_level = MAY
        smtpd_tls_security_level = mandatory
      #                            ^^^^^^^^^ error syntax-unknown-value
        notify_classes = resource, sofware
      #                            ^^^^^^^ error syntax-unknown-value
        inet_protocols = IPv4
      #                  ^^^^ error syntax-unknown-value
        smtpd_discard_ehlo_keywords = dsn, nonsense
      #                                    ^^^^^^^^ hint syntax-unknown-value
        smtp_tls_loglevel = 11
      #                     ^^ warning syntax-unknown-value
      `,
      { only },
    );
  });

  it('knows since when a word exists', () => {
    checkFindings(
      `
        smtpd_forbid_bare_newline = note
      #                             ^^^^ error syntax-unknown-value: "note" exists only since Postfix 3.9; here it is 3.8.14. smtpd refuses to start.
      `,
      { only, version: '3.8.14' },
    );
    checkFindings('  smtpd_forbid_bare_newline = note\n', { only, version: '3.9' });
  });

  it('is silent while nothing reads the word', () => {
    checkFindings(
      `
        smtpd_sasl_type = dovcot
        smtp_sasl_type = dovecot
        mynetworks_style = nonsense
        mynetworks = 127.0.0.0/8
        smtpd_tls_wrappermode = yes
        smtpd_tls_security_level = nonsense
      `,
      { only },
    );
  });

  it('speaks up when a service asks for it', () => {
    checkFindings(
      `
        smtpd_sasl_type = dovcot
      #                   ^^^^^^ error syntax-unknown-value
      --- master.cf
        submission inet n - n - - smtpd
          -o smtpd_sasl_auth_enable=yes
      `,
      { only },
    );
  });

  it('reads compatibility levels', () => {
    checkFindings(
      `
        compatibility_level = 3.6.x
      #                       ^^^^^ error syntax-unknown-value
      `,
      { only },
    );
  });

  it('offers the nearest word, or all of a few', () => {
    checkFix('smtp_tls_security_level = encyrpt', 'smtp_tls_security_level = encrypt', { only });
    checkFix('smtp_address_preference = both', 'smtp_address_preference = any', { only, title: 'Change to "any"' });
  });
});
