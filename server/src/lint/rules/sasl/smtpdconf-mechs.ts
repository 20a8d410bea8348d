/** saslauthd is to check logins that it cannot check. */

import * as l10n from '@vscode/l10n';
import { offersAll, relatedConfRow, setIn, smtpdConfs, usesSaslauthd, wordsOf } from '../../shared/smtpd-conf';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-smtpdconf-mechs',
  category: 'sasl',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Mechanisms are offered that saslauthd cannot check.'),
  docs: {
    what: 'The settings of Cyrus SASL, such as /etc/postfix/sasl/smtpd.conf, leave passwords to saslauthd, and mech_list holds CRAM-MD5, DIGEST-MD5, NTLM or SCRAM, or is not there (warning), which offers whatever is installed.',
    why: 'saslauthd can check a password that it is told, and nothing else. A mail program takes the strongest mechanism that is offered, and its logins fail although the password is right.',
    reference: ['SASL_README', 'lib/checkpw.c of Cyrus SASL'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_path = submission\n',
      files: {
        '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN CRAM-MD5\n',
        '/etc/postfix/sasl/submission.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n',
      },
    },
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_sasl_auth_enable = no\n',
      files: { '/etc/postfix/sasl/smtpd.conf': '# no list\npwcheck_method: saslauthd\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: auxprop\nmech_list: PLAIN CRAM-MD5\n' },
      why: 'A database of the library itself can check these.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: plain login gssapi\n' },
      why: 'Kerberos does not need saslauthd.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_mechanism_filter = plain, login\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\n' },
      version: '3.7',
      why: 'Postfix offers these two alone.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\n' },
      why: 'The file is left over; Dovecot checks passwords.',
    },
  ],
  instance({ model, instance, report }) {
    for (const conf of smtpdConfs(model)) {
      if (!usesSaslauthd(conf) || !offersAll(conf, instance)) continue;
      const list = setIn(conf, 'mech_list');
      const wrong = wordsOf(list).filter((word) => SECRET_BASED.test(word));
      if (list && wrong.length === 0) continue;
      const message = list
        ? l10n.t(
            '{0}: saslauthd cannot check {1}. Logins fail; "mech_list: PLAIN LOGIN" works.',
            conf.path,
            wrong.join(', '),
          )
        : l10n.t(
            '{0} leaves passwords to saslauthd, and offers every mechanism that is installed: it needs "mech_list: PLAIN LOGIN".',
            conf.path,
          );
      const row = list ?? setIn(conf, 'pwcheck_method')!;
      report({
        at: conf.at,
        severity: list && conf.services.every(({ line }) => line) ? 'error' : 'warning',
        message,
        related: relatedConfRow(conf, row, l10n.t('The setting stands here.')),
      });
    }
  },
};

/** Mechanisms for which the server must know the secret itself. */
const SECRET_BASED = /^(CRAM-MD5|DIGEST-MD5|NTLM|OTP|SRP|SCRAM-.*|PASSDSS-.*)$/i;
