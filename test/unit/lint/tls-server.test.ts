/** TLS of Postfix as a server: who is told of what, beyond the examples of the rules. */

import assert from 'node:assert/strict';
import { checkFindings, checkFix, fixAll } from '../../support/check';
import { allFindings, makeInstance } from '../../support/instance';

describe('TLS of the server', () => {
  it('is missed where nobody has asked for it, as information', () => {
    checkFindings(
      `
      --- main.cf
        myhostname = mail.example.com
      --- master.cf
        smtp inet n - n - - smtpd
      # ^^^^ info tls-server-off
      `,
      { only: 'tls-server-off' },
    );
  });

  it('is not missed without a master.cf to look at', () => {
    checkFindings('--- main.cf\nmyhostname = mail.example.com\n', { only: 'tls-server-off' });
  });

  it('needs a certificate, as each service has it', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
      #                            ^^^ warning tls-server-no-certificate: There is no certificate for smtp/inet: STARTTLS is announced, and answered with an error.
      --- master.cf
        smtp inet n - n - - smtpd
        submission inet n - n - - smtpd
          -o smtpd_tls_security_level=encrypt
      #                               ^^^^^^^ error tls-server-no-certificate: TLS is mandatory on submission/inet, and there is no certificate: no client can send anything.
        submissions inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
      #                            ^^^ error tls-server-no-certificate: TLS is mandatory on submissions/inet, and there is no certificate: smtpd drops every connection.
        10587 inet n - n - - smtpd
          -o smtpd_tls_chain_files=/etc/postfix/chain.pem
      `,
      { only: 'tls-server-no-certificate' },
    );
  });

  it('needs a certificate of its own to ask for those of clients', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
      #                            ^^^ warning tls-server-no-certificate
        smtpd_tls_cert_file = none
        smtpd_tls_ask_ccert = yes
      --- master.cf
        smtp inet n - n - - smtpd
      `,
      { only: 'tls-server-no-certificate' },
    );
  });

  it('needs files that are there, told on the host alone', () => {
    const main = 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n';
    const host = makeInstance({ main, master: 'smtp inet n - n - - smtpd\n' });
    host.instance.files.isHost = true;
    assert.deepEqual(
      allFindings(host).filter(({ rule }) => rule.id === 'tls-server-no-certificate'),
      [],
    );
    host.instance.files.answer({ what: 'facts', path: '/etc/postfix/chain.pem' }, 'missing');
    const found = allFindings(host).filter(({ rule }) => rule.id === 'tls-server-no-certificate');
    assert.deepEqual(
      found.map(({ message, severity }) => [severity, message]),
      [['warning', 'There is no file "/etc/postfix/chain.pem": TLS does not work.']],
    );
  });

  it('is mandatory on port 25 for a postscreen too', () => {
    checkFix(
      `
      --- main.cf
        smtpd_tls_security_level = encrypt
        smtpd_tls_chain_files = /etc/postfix/chain.pem
      --- master.cf
        smtp inet n - n - 1 postscreen
        smtpd pass - - n - - smtpd
        587 inet n - n - - smtpd
      `,
      `
      --- main.cf
        smtpd_tls_security_level = encrypt
        smtpd_tls_chain_files = /etc/postfix/chain.pem
      --- master.cf
        smtp inet n - n - 1 postscreen
        smtpd pass - - n - - smtpd
          -o smtpd_tls_security_level=may
        587 inet n - n - - smtpd
      `,
      { only: 'tls-server-mx-mandatory' },
    );
  });
});

describe('wrapper mode', () => {
  it('moves from main.cf to the services that are made for it', () => {
    checkFix(
      `
      --- main.cf
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_tls_wrappermode = yes
      --- master.cf
        smtp inet n - n - - smtpd
        smtps inet n - n - - smtpd
          -o smtpd_sasl_auth_enable=yes
        127.0.0.1:10025 inet n - n - - smtpd
          -o content_filter=
      `,
      `
      --- main.cf
        smtpd_tls_chain_files = /etc/postfix/chain.pem
      --- master.cf
        smtp inet n - n - - smtpd
        smtps inet n - n - - smtpd
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_tls_wrappermode=yes
        127.0.0.1:10025 inet n - n - - smtpd
          -o content_filter=
      `,
      { only: 'tls-wrappermode-in-main' },
    );
  });

  it('is told once: of main.cf, or of the service', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_tls_wrappermode = yes
      #                         ^^^ error tls-wrappermode-in-main: Clients of smtp/inet do not begin with the TLS handshake that the server waits for: no mail comes in.
      --- master.cf
        smtp inet n - n - - smtpd
        submission inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
      #                            ^^^ error tls-wrappermode-wrong-port
        smtps inet n - n - - smtpd
          -o smtpd_tls_wrappermode=no
      #                            ^^ error tls-wrappermode-wrong-port
      `,
      { only: ['tls-wrappermode-in-main', 'tls-wrappermode-wrong-port'] },
    );
  });

  it('is not taken for granted where there is no certificate for it', () => {
    checkFindings(
      `
      --- main.cf
        myhostname = mail.example.com
      --- master.cf
        smtps inet n - n - - smtpd
      # ^^^^^ error tls-wrappermode-wrong-port
      `,
      { only: 'tls-wrappermode-wrong-port' },
    );
    const { master } = fixAll({ main: 'myhostname = mail.example.com\n', master: 'smtps inet n - n - - smtpd\n' });
    assert.doesNotMatch(master!, /wrappermode/);
  });
});
