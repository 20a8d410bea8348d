/** Certificates of Postfix and of its peers: which are used, which are asked for, and what they are good for. */

import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/lint/rules/index';
import { checkFindings, checkFix } from '../../support/check';
import { allFindings, makeInstance } from '../../support/instance';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----\n';

describe('a list of certificate files', () => {
  it('is read as one, and stops to be known where a file is out of reach', () => {
    const verdict = (list: string, files: Record<string, string>): string[] =>
      findings(
        'tls-chain-key-order',
        `smtpd_tls_security_level = may\nsmtpd_tls_chain_files = ${list}\n`,
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
        files,
      );
    assert.deepEqual(verdict('/a', { '/a': KEY + CERTIFICATE + CERTIFICATE + KEY + CERTIFICATE }), []);
    assert.deepEqual(verdict('/a /b', { '/a': KEY, '/b': CERTIFICATE }), []);
    assert.deepEqual(verdict('/a /unknown', { '/a': KEY }), []);
    assert.deepEqual(verdict('/a', { '/a': CERTIFICATE + KEY }), [
      'error "/a" brings a certificate before any key: TLS does not work.',
    ]);
    assert.deepEqual(verdict('/a', { '/a': KEY }), [
      'error "/a" holds a key that no certificate follows: TLS does not work.',
    ]);
    assert.deepEqual(verdict('/a /b', { '/a': KEY, '/b': KEY + CERTIFICATE }), [
      'error "/a" holds a key that no certificate follows: TLS does not work.',
    ]);
    // Parameters of curves and Diffie-Hellman are skipped.
    const curve = '-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n';
    assert.deepEqual(verdict('/a', { '/a': curve + KEY + CERTIFICATE }), []);
  });

  it('is a matter of severity for clients too', () => {
    const verdict = (level: string): string[] =>
      findings(
        'tls-chain-key-order',
        `smtp_tls_security_level = ${level}\nsmtp_tls_chain_files = /a\n`,
        'smtp unix - - n - - smtp\n',
        { '/a': CERTIFICATE },
      ).map((text) => text.split(' ')[0]!);
    assert.deepEqual(verdict('may'), ['warning']);
    assert.deepEqual(verdict('encrypt'), ['error']);
    assert.deepEqual(verdict('none'), []);
  });

  it('leaves its place to others only where it is told everywhere', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_tls_cert_file = /etc/postfix/cert.pem
      --- master.cf
        smtp inet n - n - - smtpd
        submission inet n - n - - smtpd
          -o smtpd_tls_chain_files=
      `,
      { only: 'tls-chain-and-legacy' },
    );
  });
});

describe('certificates of clients', () => {
  it('that are required where TLS is optional are told, more softly where they are required elsewhere', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_tls_req_ccert = yes
      #                       ^^^ info tls-req-ccert-without-encrypt: No certificate is required by smtp/inet: TLS is optional there, and Postfix ignores this with a warning.
      --- master.cf
        smtp inet n - n - - smtpd
        submission inet n - n - - smtpd
          -o smtpd_tls_security_level=encrypt
      `,
      { only: 'tls-req-ccert-without-encrypt' },
    );
  });

  it('may be looked at by a class of restrictions', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_security_level = may
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_tls_ask_ccert = yes
        smtpd_restriction_classes = partners
        partners = check_ccert_access hash:/etc/postfix/partners, reject
        smtpd_recipient_restrictions = check_recipient_access hash:/etc/postfix/protected
      --- master.cf
        smtp inet n - n - - smtpd
      `,
      { only: 'tls-ask-ccert-public-mx' },
    );
  });

  it('have fingerprints whose digest matters where they decide', () => {
    checkFindings(
      `
      --- main.cf
        compatibility_level = 2
        smtpd_tls_ask_ccert = yes
        smtpd_tls_security_level = encrypt
        smtpd_tls_chain_files = /etc/postfix/chain.pem
        smtpd_client_restrictions = check_ccert_access hash:/etc/postfix/ccert, reject
      --- master.cf
        submission inet n - n - - smtpd
      # ^^^^^^^^^^ info tls-fingerprint-digest-weak: "smtpd_tls_fingerprint_digest" is left at "md5": compatibility level 3.6 makes it "sha256", and stored fingerprints no longer match.
      `,
      { only: 'tls-fingerprint-digest-weak', version: '3.7' },
    );
  });
});

describe('authorities in a jail', () => {
  it('are missed where the host has no copy', () => {
    const verdict = (hasCopy: boolean): string[] => {
      const made = makeInstance(
        {
          main: 'compatibility_level = 3.6\nsmtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\n',
          master: 'smtp unix - - y - - smtp\n',
        },
        undefined,
        RULES,
      );
      const { files } = made.instance;
      const path = '/var/spool/postfix/etc/ssl/certs';
      files.isHost = true;
      files.facts(path);
      const directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, modified: 0 } as const;
      files.answer({ what: 'facts', path }, hasCopy ? directory : 'missing');
      return allFindings(made)
        .filter(({ rule }) => rule.id === 'tls-capath-in-chroot')
        .map(({ severity }) => severity);
    };
    assert.deepEqual(verdict(false), ['warning']);
    assert.deepEqual(verdict(true), []);
  });
});

describe('smtp_ and smtpd_', () => {
  it('are not taken for each other: the certificate moves with its key', () => {
    checkFix(
      `
      --- main.cf
        smtp_tls_key_file = /etc/postfix/key.pem
        smtp_tls_cert_file = /etc/postfix/cert.pem
      --- master.cf
        smtp inet n - n - - smtpd
        smtp unix - - n - - smtp
      `,
      `
      --- main.cf
        smtpd_tls_key_file = /etc/postfix/key.pem
        smtpd_tls_cert_file = /etc/postfix/cert.pem
      --- master.cf
        smtp inet n - n - - smtpd
        smtp unix - - n - - smtp
      `,
      { only: 'tls-smtp-smtpd-mixup' },
    );
  });
});

function findings(id: string, main: string, master: string, files: Record<string, string>): string[] {
  return allFindings(makeInstance({ main, master }, undefined, RULES, files))
    .filter(({ rule }) => rule.id === id)
    .map(({ severity, message }) => `${severity} ${message}`);
}
