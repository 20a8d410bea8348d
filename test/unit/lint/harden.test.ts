/** "Harden TLS": what changes, and that all is said. */

import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/lint/apply';
import { hardenTls, type HardenTarget } from '../../../server/src/lint/harden';
import { makeInstance, type Texts } from '../../support/instance';

function hardened(target: HardenTarget, texts: Texts, version?: string): Texts {
  const { instance, engine } = makeInstance(texts, version);
  const steps = hardenTls(target, engine.model);
  for (const { label, why, edits } of steps) assert.ok(label !== '' && why.endsWith('.') && edits.length > 0);
  return applyEdits(
    instance,
    steps.flatMap(({ edits }) => edits),
  );
}

describe('hardening TLS', () => {
  it('of the server offers TLS, keeps passwords inside it, and leaves port 25 optional', () => {
    const texts = {
      main: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_mandatory_protocols = !SSLv2\n',
      master: 'smtp inet n - n - - smtpd\n',
    };
    assert.equal(
      hardened('server', texts).main,
      'smtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_mandatory_protocols = >=TLSv1.2\nsmtpd_tls_security_level = may\nsmtpd_tls_auth_only = yes\nsmtpd_tls_loglevel = 1\nsmtpd_tls_received_header = yes\ntls_ssl_options = NO_RENEGOTIATION\n',
    );
  });

  it('of the client encrypts, with DANE where DNSSEC is asked for', () => {
    assert.equal(
      hardened('client', { main: 'smtp_dns_support_level = dnssec\nsmtp_tls_loglevel = 1\n' }, '3.5').main,
      'smtp_dns_support_level = dnssec\nsmtp_tls_loglevel = 1\nsmtp_tls_security_level = dane\nsmtp_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
    );
  });

  it('of submission demands TLS of users, whatever main.cf says', () => {
    const texts = {
      main: 'smtpd_tls_security_level = may\n',
      master: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o syslog_name=postfix/submission\n',
    };
    const { main, master } = hardened('submission', texts);
    assert.equal(main, texts.main);
    assert.equal(
      master,
      'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o syslog_name=postfix/submission\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_mandatory_protocols=>=TLSv1.2\n  -o smtpd_tls_mandatory_ciphers=high\n',
    );
  });

  it('has nothing to say where all is strict', () => {
    const { engine } = makeInstance({
      main: 'smtp_tls_security_level = may\nsmtp_tls_mandatory_protocols = >=TLSv1.3\nsmtp_tls_loglevel = 1\n',
    });
    assert.deepEqual(hardenTls('client', engine.model), []);
  });
});
