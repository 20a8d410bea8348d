/** Access lists: what rules say of them, beyond their examples. */

import { checkFindings, checkFix } from '../../support/check';

const MX = '--- master.cf\n  smtp inet n - n - - smtpd\n';
const LOGINS =
  '--- master.cf\n  smtp inet n - n - - smtpd\n  submission inet n - n - - smtpd\n    -o smtpd_sasl_auth_enable=yes\n';

describe('access lists', () => {
  describe('words', () => {
    it('that are no restrictions are told once each, wherever they stand', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_restriction_classes = strict
          strict = reject_unknown_sendr_domain
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error acl-unknown-restriction
          smtpd_client_restrictions = permit_mynetworks, warn_if_reject foo
        #                                                               ^^^ error acl-unknown-restriction
          mua_client_restrictions = bar
        --- master.cf
          smtp inet n - n - - smtpd
            -o smtpd_sender_restrictions=strict,baz
        #                                       ^^^ error acl-unknown-restriction
        `,
        { only: 'acl-unknown-restriction' },
      );
    });

    it('that are gone are not also unknown', () => {
      const main = '--- main.cf\n  smtpd_recipient_restrictions = check_relay_domains\n';
      checkFindings(`${main}#                                ^^^^^^^^^^^^^^^^^^^ error acl-removed-restriction\n`, {
        only: ['acl-unknown-restriction', 'acl-removed-restriction'],
        version: '3.9',
      });
      checkFindings(`${main}#                                ^^^^^^^^^^^^^^^^^^^ warning acl-removed-restriction\n`, {
        only: ['acl-unknown-restriction', 'acl-removed-restriction'],
        version: '3.8',
      });
    });

    it('are arguments where one is due, whatever they are', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_client_restrictions = check_client_access permit_mynetworks, sleep, reject_rbl_client reject
        #                                                 ^^^^^^^^^^^^^^^^^ error acl-missing-argument
        #                                                                           ^^^^^^^^^^^^^^^^^ error acl-missing-argument
        `,
        { only: 'acl-missing-argument' },
      );
      checkFindings(
        `
        --- main.cf
          smtpd_client_restrictions = reject_rbl_client reject, permit_dnswl_client localzone
        #                                               ^^^^^^ warning acl-argument-is-keyword
        #                                                                           ^^^^^^^^^ warning acl-argument-is-keyword
        `,
        { only: 'acl-argument-is-keyword' },
      );
    });
  });

  describe('ends', () => {
    it('of lists make the rest dead, and permit may move there', () => {
      checkFix(
        `
        --- main.cf
          smtpd_recipient_restrictions =
            permit,
            reject_rbl_client bl.example.org
        `,
        `
        --- main.cf
          smtpd_recipient_restrictions =
            reject_rbl_client bl.example.org, permit
        `,
        { only: 'acl-dead-after-terminal' },
      );
      checkFix(
        '--- main.cf\n  smtpd_client_restrictions = reject, check_client_access hash:/x\n',
        '--- main.cf\n  smtpd_client_restrictions = reject\n',
        { only: 'acl-dead-after-terminal' },
      );
    });
  });

  describe('stages', () => {
    it('are those of delayed refusal unless it is switched off', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_delay_reject = no
          smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_unknown_sender_domain
        #                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning acl-wrong-stage
          smtpd_sender_restrictions = reject_unknown_sender_domain, reject_unauth_destination
        #                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning acl-wrong-stage
          smtpd_recipient_restrictions = check_etrn_access hash:/x, reject_unauth_destination
        #                                ^^^^^^^^^^^^^^^^^ warning acl-wrong-stage
          smtpd_client_restrictions = reject_plaintext_session
        #                             ^^^^^^^^^^^^^^^^^^^^^^^^ warning acl-wrong-stage: With smtpd_delay_reject = no, "reject_plaintext_session" turns clients away before they can start TLS.
        `,
        { only: 'acl-wrong-stage' },
      );
    });

    it('of several recipients are told by the rules that are about them', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_end_of_data_restrictions = reject_unauth_destination, hash:/x
        #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning acl-recipient-check-in-data
        #                                                             ^^^^^^^ error acl-bare-table-in-data
          smtpd_sender_restrictions = reject_multi_recipient_bounce
        #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info acl-multi-recipient-bounce-stage
        `,
        {
          only: [
            'acl-wrong-stage',
            'acl-recipient-check-in-data',
            'acl-bare-table-in-data',
            'acl-multi-recipient-bounce-stage',
          ],
        },
      );
    });
  });

  describe('users', () => {
    const only = 'acl-dnsbl-hits-own-users';

    it('are hit by lists that their service inherits, once for each list', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_client_restrictions = reject_unknown_client_hostname, reject_rbl_client bl.example.org
        #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning acl-dnsbl-hits-own-users
          smtpd_recipient_restrictions = permit_sasl_authenticated, reject_rbl_client bl.example.org
        ${LOGINS}`,
        { only },
      );
    });

    it('are not hit behind what may permit them', () => {
      for (const entry of [
        'hash:/x',
        'check_client_access hash:/x',
        'check_policy_service unix:p',
        'mine',
        'permit_tls_clientcerts',
      ])
        checkFindings(
          `--- main.cf\n  smtpd_restriction_classes = mine\n  mine = permit_sasl_authenticated\n  smtpd_client_restrictions = ${entry}, reject_rbl_client bl.example.org\n${LOGINS}`,
          { only },
        );
    });
  });

  describe('checks of logins', () => {
    it('are a hint where another service of the same list has logins', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_sender_restrictions = reject_sender_login_mismatch
        #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint acl-sasl-check-without-sasl: smtp/inet: "reject_sender_login_mismatch" is skipped, because smtpd_sasl_auth_enable is "no".
        ${LOGINS}`,
        { only: 'acl-sasl-check-without-sasl' },
      );
    });
  });

  describe('hosts', () => {
    const only = 'acl-client-list-closes-mx';

    it('with mail domains are closed by any list that refuses strangers', () => {
      checkFindings(
        `
        --- main.cf
          relay_domains = example.org
          smtpd_helo_restrictions = permit_mynetworks, permit_sasl_authenticated, reject
        #                                                                         ^^^^^^ info acl-client-list-closes-mx
        ${MX}`,
        { only },
      );
    });

    it('are open where the list goes by recipient, or by what nobody knows', () => {
      for (const entry of ['permit_auth_destination', 'check_client_access cidr:/x', 'check_recipient_access hash:/x'])
        checkFindings(
          `--- main.cf\n  relay_domains = example.org\n  smtpd_client_restrictions = ${entry}, reject\n${MX}`,
          { only },
        );
    });

    it('with names of their own only need take no mail', () => {
      for (const mine of ['$myhostname, localhost', 'mail.example.com, localhost.example.com', 'localhost'])
        checkFindings(
          `--- main.cf\n  myhostname = mail.example.com\n  mydestination = ${mine}\n  smtpd_client_restrictions = permit_mynetworks, reject\n${MX}`,
          { only },
        );
    });
  });

  describe('tables', () => {
    it('are told to permit where they must not, in all forms', () => {
      for (const value of ['OK', 'relay', '20241124', 'permit', 'ok with text'])
        checkFindings(
          `
          --- main.cf
            smtpd_client_restrictions = check_reverse_client_hostname_access hash:/etc/postfix/t
          #                                                                  ^^^^^^^^^^^^^^^^^^^ error acl-ok-not-allowed
          --- /etc/postfix/t
            example.com ${value}
          `,
          { only: 'acl-ok-not-allowed' },
        );
    });

    it('with networks stay as they are where names stand among them', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_client_restrictions = hash:/etc/postfix/t
        #                             ^^^^^^^^^^^^^^^^^^^ warning acl-cidr-in-indexed-table
        --- /etc/postfix/t
          example.com OK
          [2001:db8::1] OK
        `,
        { only: 'acl-cidr-in-indexed-table' },
      );
    });
  });

  describe('classes', () => {
    it('need a definition in each service that reads the list', () => {
      checkFindings(
        `
        --- main.cf
          smtpd_restriction_classes = a, b, c
        #                                ^ error acl-class-undefined
        #                                   ^ error acl-class-undefined
          a = permit
          b =
        --- master.cf
          smtp inet n - n - - smtpd
            -o c=permit
          submission inet n - n - - smtpd
            -o b=permit
        `,
        { only: 'acl-class-undefined' },
      );
    });
  });
});
