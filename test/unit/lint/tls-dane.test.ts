/** DANE: each service by what it is told itself. */

import { checkFindings, checkFix } from '../../support/check';

const only = 'tls-dane-without-dnssec';

describe('DANE without DNSSEC', () => {
  it('is told where it was decided, with the services', () => {
    checkFindings(
      `
      --- main.cf
        smtp_tls_security_level = dane
      #                           ^^^^ warning tls-dane-without-dnssec: DNSSEC is not asked for by smtp/unix, relay/unix, and keys from DNS cannot be trusted: "dane" protects no better than "may".
      --- master.cf
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        signed unix - - n - - smtp
          -o smtp_dns_support_level=dnssec
        strict unix - - n - - smtp
          -o smtp_tls_security_level=dane-only
      #                              ^^^^^^^^^ error tls-dane-without-dnssec: DNSSEC is not asked for by strict/unix, and keys from DNS cannot be trusted: all mail waits.
        smtp-amavis unix - - n - 2 smtp
          -o smtp_tls_security_level=dane-only
      `,
      { only },
    );
  });

  it('is told at the option that leaves DNSSEC out', () => {
    checkFindings(
      `
      --- main.cf
        smtp_tls_security_level = dane
        smtp_dns_support_level = dnssec
        lmtp_tls_security_level = dane-only
      #                           ^^^^^^^^^ error tls-dane-without-dnssec
      --- master.cf
        smtp unix - - n - - smtp
        plain unix - - n - - smtp
          -o smtp_dns_support_level=enabled
      #                             ^^^^^^^ warning tls-dane-without-dnssec
        hosts unix - - n - - smtp
          -o smtp_host_lookup=native
      #                       ^^^^^^ warning tls-dane-without-dnssec: "dns" is missing in smtp_host_lookup: no keys are looked up for hosts/unix, and "dane" protects no better than "may".
        lmtp unix - - n - - lmtp
      `,
      { only },
    );
  });

  it('gets DNS first where both are missing', () => {
    checkFix(
      '--- main.cf\nsmtp_tls_security_level = dane\nsmtp_host_lookup = native\n',
      '--- main.cf\nsmtp_tls_security_level = dane\nsmtp_host_lookup = dns,native\n',
      { only },
    );
  });

  it('is mended in the option that decides', () => {
    checkFix(
      '--- main.cf\nsmtp_tls_security_level = dane\n--- master.cf\nsmtp unix - - n - - smtp\n  -o smtp_dns_support_level=enabled\n',
      '--- main.cf\nsmtp_tls_security_level = dane\n--- master.cf\nsmtp unix - - n - - smtp\n  -o smtp_dns_support_level=dnssec\n',
      { only },
    );
  });
});
