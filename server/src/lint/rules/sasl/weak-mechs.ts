/** Mechanisms of login that have had their day. */

import * as l10n from '@vscode/l10n';
import { offersAll, relatedConfRow, setIn, smtpdConfs, usesSaslauthd, wordsOf } from '../../shared/smtpd-conf';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-weak-mechs',
  category: 'sasl',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('CRAM-MD5, DIGEST-MD5 or NTLM is offered.'),
  docs: {
    what: 'The word stands in mech_list of the settings of Cyrus SASL, such as /etc/postfix/sasl/smtpd.conf.',
    why: 'For these the server must keep the passwords themselves, and whoever gets at the database has them all. What crosses the network can be used to try passwords out. PLAIN inside TLS, with passwords stored as hashes, and SCRAM are stronger in both.',
    ignore: 'Devices that know nothing else have to log in.',
    reference: ['RFC 6331', 'SASL_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_path = submission\n',
      files: {
        '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: auxprop\nmech_list: PLAIN CRAM-MD5\n',
        '/etc/postfix/sasl/submission.conf': 'pwcheck_method: auxprop\nmech_list: PLAIN SCRAM-SHA-256\n',
      },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN CRAM-MD5\n' },
      why: 'With saslauthd such a login cannot work at all, which another rule tells.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_mechanism_filter = plain\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: auxprop\nmech_list: PLAIN CRAM-MD5\n' },
      version: '3.7',
      why: 'Postfix does not offer all that the library has.',
    },
  ],
  instance({ model, instance, report }) {
    for (const conf of smtpdConfs(model)) {
      const list = setIn(conf, 'mech_list');
      const weak = wordsOf(list).filter((word) => /^(CRAM-MD5|DIGEST-MD5|NTLM)$/i.test(word));
      if (!list || weak.length === 0 || usesSaslauthd(conf) || !offersAll(conf, instance)) continue;
      report({
        at: conf.at,
        message: l10n.t(
          '{0} offers {1}, for which the server must keep readable passwords.',
          conf.path,
          weak.join(', '),
        ),
        related: relatedConfRow(conf, list, l10n.t('The setting stands here.')),
      });
    }
  },
};
