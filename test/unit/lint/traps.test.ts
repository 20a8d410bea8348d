/** Configurations that checkers are known to complain of without reason: here they are left alone. */

import assert from 'node:assert/strict';
import { allFindings, makeInstance, type OtherFiles, type Texts } from '../../support/instance';
import { RULES } from '../../../server/src/lint/rules/index';

interface Trap extends Texts {
  /** What must not be said, by the beginning of a rule's id. */
  readonly not: readonly string[];
  readonly version?: string;
  readonly files?: OtherFiles;
}

const MX = 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n';
const LEVEL = 'compatibility_level = 3.6\n';

const TRAPS: Readonly<Record<string, Trap>> = {
  'optional TLS on port 25, old versions included': {
    main: `${LEVEL}smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = >=TLSv1\n`,
    master: MX,
    not: ['tls-server', 'tls-protocol-weak-mandatory', 'exposure'],
  },
  'spam rules before the guard, while the relay list guards': {
    main: `${LEVEL}smtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/senders, reject_unauth_destination\n`,
    master: MX,
    not: ['relay-'],
  },
  'the submission service that Postfix ships': {
    main: `${LEVEL}smtpd_tls_chain_files = /etc/postfix/chain.pem\n`,
    master: `${MX}submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_tls_auth_only=yes\n  -o smtpd_reject_unlisted_recipient=no\n  -o smtpd_forbid_unauth_pipelining=no\n  -o smtpd_hide_client_session=yes\n  -o smtpd_client_restrictions=\n  -o smtpd_helo_restrictions=\n  -o smtpd_sender_restrictions=\n  -o smtpd_relay_restrictions=\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n`,
    not: ['relay-', 'backscatter', 'smtp-unauth', 'smtp-hide', 'sasl-', 'exposure'],
  },
  'a list of friends before the guard': {
    main: `${LEVEL}smtpd_relay_restrictions = permit_dnswl_client list.dnswl.org, reject_unauth_destination\n`,
    master: MX,
    not: ['relay-'],
  },
  'a value of main.cf that every service overrides': {
    main: `${LEVEL}smtpd_sasl_auth_enable = yes\n`,
    master: 'smtp inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=no\n',
    not: ['sasl-plaintext-auth', 'sasl-on-port-25'],
  },
  'domains in a database': {
    main: `${LEVEL}mydestination = mysql:/etc/postfix/domains.cf\nvirtual_mailbox_domains = mysql:/etc/postfix/virtual.cf\nvirtual_transport = lmtp:unix:private/lmtp\nvirtual_mailbox_maps = mysql:/etc/postfix/boxes.cf\n`,
    master: MX,
    not: ['class-', 'backscatter', 'table-virtual'],
  },
  'a host that only sends': {
    main: `${LEVEL}mydestination =\nrelayhost = [smtp.example.com]\ninet_interfaces = loopback-only\nsmtp_tls_security_level = encrypt\n`,
    master: MX,
    not: ['smtp-', 'tls-server', 'backscatter', 'tls-client'],
  },
  'strangers refused on a host without mail domains': {
    main: `${LEVEL}mydestination =\nrelayhost = [smtp.example.com]\nsmtpd_client_restrictions = permit_mynetworks, reject\n`,
    master: MX,
    not: ['acl-client-list-closes-mx', 'acl-dead'],
  },
  'local_recipient_maps empty with a catch-all': {
    main: `${LEVEL}mydestination = example.com\nlocal_recipient_maps =\nluser_relay = all@example.net\n`,
    master: MX,
    not: ['backscatter', 'luser-relay'],
  },
  'plain files in the jail': {
    main: `${LEVEL}virtual_alias_maps = hash:/etc/postfix/virtual\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_security_level = may\n`,
    master: 'smtp inet n - y - - smtpd\nsmtp unix - - y - - smtp\n',
    not: ['master-chroot', 'tls-capath'],
  },
  'the default name in the greeting': {
    main: `${LEVEL}smtpd_banner = $myhostname ESMTP $mail_name\n`,
    master: MX,
    not: ['smtp-banner'],
  },
  'new spellings where the version does not have them': {
    main: `${LEVEL.replace('3.6', '2')}postscreen_blacklist_action = enforce\n`,
    master: MX,
    version: '3.4',
    not: ['obsolete-renamed'],
  },
  'names of one’s own that others use': {
    main: `${LEVEL}mua_client_restrictions = permit_sasl_authenticated, reject\nsmtpd_restriction_classes = strict\nstrict = reject_unauth_destination\nsmtpd_sender_restrictions = check_sender_access inline:{a=strict}\nslow_destination_rate_delay = 1s\n`,
    master: `${MX}slow unix - - n - - smtp\nsubmission inet n - n - - smtpd\n  -o smtpd_client_restrictions=$mua_client_restrictions\n`,
    not: ['obsolete-unused', 'syntax-undefined', 'master-undefined', 'acl-class'],
  },
  'values that a template fills in': {
    main: `${LEVEL}mynetworks = {{ networks }}\nsmtpd_tls_security_level = {{ level }}\nsmtpd_relay_restrictions = {{ relay }}\n`,
    master: MX,
    not: ['relay-', 'tls-', 'syntax-'],
  },
  'a version without a patch level': {
    main: `${LEVEL}smtpd_forbid_bare_newline = normalize\n`,
    master: MX,
    version: '3.7',
    not: ['syntax-', 'obsolete-', 'smtp-bare-newline'],
  },
  'permissions in a repository': {
    main: `${LEVEL}smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_auth_enable = yes\nsmtp_tls_security_level = encrypt\nrelayhost = [smtp.example.com]:587\nsmtp_sasl_security_options = noanonymous\n`,
    master: MX,
    files: { '/etc/postfix/sasl_passwd': '[smtp.example.com]:587 me:secret\n' },
    not: ['secret-', 'table-', 'sasl-'],
  },
};

describe('what looks like a hit and is none', () => {
  for (const [title, { not, version, files, ...texts }] of Object.entries(TRAPS)) {
    it(title, () => {
      const found = allFindings(makeInstance(texts, version, RULES, files)).filter(
        ({ severity, rule }) => severity !== 'hint' && severity !== 'info' && not.some((id) => rule.id.startsWith(id)),
      );
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule.id}: ${message}`),
        [],
      );
    });
  }

  it('a filter that only signs, and lets mail pass while it is down, is information', () => {
    const main = `${LEVEL}smtpd_milters = unix:opendkim/opendkim.sock\nmilter_default_action = accept\n`;
    const [finding] = allFindings(makeInstance({ main, master: MX })).filter(
      ({ rule }) => rule.id === 'milter-default-accept',
    );
    assert.equal(finding?.severity, 'info');
  });

  it('a login as nobody is no open relay', () => {
    const main = `${LEVEL}smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noplaintext\n`;
    const found = allFindings(makeInstance({ main, master: MX })).map(({ rule }) => rule.id);
    assert.ok(found.includes('sasl-noanonymous-missing') && !found.includes('relay-open-relay'));
  });

  it('VRFY tells no more than RCPT does: information', () => {
    const main = `${LEVEL}disable_vrfy_command = no\n`;
    const [finding] = allFindings(makeInstance({ main, master: MX })).filter(({ rule }) => rule.id === 'smtp-vrfy');
    assert.equal(finding?.severity, 'info');
  });
});
