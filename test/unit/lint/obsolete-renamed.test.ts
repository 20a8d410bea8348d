import assert from 'node:assert/strict';
import { checkFindings, checkFix, fixAll as fixAllOf } from '../../support/check';
import type { Texts } from '../../support/instance';

/** Only what is obsolete is mended: other rules would add what they want. */
function fixAll(texts: Texts, version?: string): Texts {
  return fixAllOf(texts, version, { only: 'obsolete-' });
}

const only = ['obsolete-renamed', 'obsolete-per-site', 'obsolete-dns-lookups', 'obsolete-no-replacement'];
const MASTER = 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n';

function fixed(main: string, version?: string, master = MASTER): string {
  return fixAll({ main, master }, version).main!;
}

describe('obsolete-renamed', () => {
  it('warns where postconf does, and hints before', () => {
    const source = (severity: string): string => `
        virtual_maps = hash:/x
      # ^^^^^^^^^^^^ ${severity} obsolete-renamed: "virtual_maps" is the old name of "virtual_alias_maps".
      `;
    checkFindings(source('warning'), { only });
    checkFindings(source('hint'), { only, version: '3.10' });
  });

  it('is silent where the version does not know the new name', () => {
    checkFindings('\npostscreen_blacklist_action = drop\npostscreen_dnsbl_ttl = 1h\n', { only, version: '3.0' });
  });

  it('renames', () => {
    assert.equal(fixed('fallback_relay=\n  [a]\n# b\n  [b]\n'), 'smtp_fallback_relay=\n  [a]\n# b\n  [b]\n');
    assert.equal(
      fixed('postscreen_whitelist_interfaces = !192.0.2.1, static:all\n'),
      'postscreen_allowlist_interfaces = !192.0.2.1, static:all\n',
    );
    assert.deepEqual(fixAll({ main: '\n', master: 'smtp unix - - n - - smtp\n  -o fallback_relay=[a]\n' }), {
      main: '\n',
      master: 'smtp unix - - n - - smtp\n  -o smtp_fallback_relay=[a]\n',
    });
  });

  it('deletes the old name where the new one is set, or it is empty', () => {
    assert.equal(fixed('smtp_fallback_relay = [b]\nfallback_relay = [a]\n'), 'smtp_fallback_relay = [b]\n');
    assert.equal(fixed('relayhost =\nvirtual_maps =\n'), 'relayhost =\n');
  });

  it('leaves to a person what a release does otherwise than it says', () => {
    assert.equal(fixed('postscreen_dnsbl_ttl = 2\n'), 'postscreen_dnsbl_ttl = 2\n');
    const main = 'tlsproxy_client_level = encrypt\n';
    assert.equal(fixed(main, '3.7.11'), main);
    assert.equal(fixed(main, '3.11'), 'tlsproxy_client_security_level = encrypt\n');
  });

  it('leaves to a person what services or other values rely on', () => {
    const main = 'fallback_relay = [a]\n';
    assert.match(fixed(main, undefined, 'smtp unix - - n - - smtp\n  -o fallback_relay=\n'), /^fallback_relay/);
    assert.match(fixed(`${main}relayhost = $fallback_relay\n`), /^fallback_relay/);
    assert.deepEqual(fixAll({ main }), { main });
  });
});

describe('obsolete-per-site', () => {
  it('tells what becomes of the table, and offers the new parameter one by one', () => {
    const main = 'smtp_tls_per_site = hash:/x\n';
    assert.equal(fixed(main), main);
    checkFix(main, 'smtp_tls_policy_maps = hash:/x\n', {
      only,
      title: 'Replace with "smtp_tls_policy_maps = hash:/x", and rewrite the table',
    });
  });

  it('deletes what is ignored', () => {
    const policy = 'smtp_tls_policy_maps = hash:/y\n';
    assert.equal(fixed(`smtp_tls_per_site = hash:/x\n${policy}`), policy);
    const master = 'smtp unix - - n - - smtp\n  -o smtp_tls_policy_maps=\n';
    assert.match(fixed(`smtp_tls_per_site = hash:/x\n${policy}`, undefined, master), /per_site/);
  });

  it('hints before 3.9', () => {
    checkFindings('\n  smtp_tls_per_site = hash:/x\n# ^^^^^^^^^^^^^^^^^ hint obsolete-per-site\n', {
      only,
      version: '3.8',
    });
  });
});

describe('obsolete-dns-lookups', () => {
  it('deletes the default', () => {
    assert.equal(fixed('relayhost =\ndisable_dns_lookups = no\n'), 'relayhost =\n');
  });

  it('offers the level, which LMTP does not look at', () => {
    const main = 'disable_dns_lookups = yes\n';
    assert.equal(fixed(main), main);
    checkFix(main, 'smtp_dns_support_level = disabled\n', { only });
  });

  it('knows that the level decides for SMTP alone', () => {
    const level = 'smtp_dns_support_level = dnssec\n';
    assert.match(fixed(`disable_dns_lookups = yes\n${level}`), /disable_dns_lookups/);
    assert.doesNotMatch(
      fixed(`disable_dns_lookups = yes\n${level}lmtp_dns_support_level = enabled\n`),
      /disable_dns_lookups/,
    );
  });
});

describe('obsolete-no-replacement', () => {
  it('deletes what has no effect', () => {
    assert.equal(
      fixed('relayhost =\nsmtpd_tls_eecdh_grade = ultra\nsmtp_cname_overrides_servername = yes\n'),
      'relayhost =\n',
    );
  });

  it('keeps what has one, and says nothing before the version that discourages it', () => {
    const main = 'smtpd_tls_dh1024_param_file = /etc/dh.pem\n';
    assert.equal(fixed(main), main);
    checkFindings('\nsmtpd_tls_eecdh_grade = strong\n', { only, version: '3.5' });
    checkFindings(`\n${main}`, { only, version: '3.8' });
    checkFindings(
      `
        smtpd_tls_dh1024_param_file = /etc/dh.pem
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning obsolete-no-replacement: "smtpd_tls_dh1024_param_file" is dated: leave it at its default.
      `,
      { only },
    );
  });
});
