/** A certificate with a DSA key. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deleteAll } from '../../shared/dated';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dsa-cert',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('A DSA certificate is named, which other hosts no longer take.'),
  docs: {
    why: 'TLS 1.3 has no DSA, and nearly all software has dropped its ciphers for older versions, Postfix with 3.8. The certificate is opened, and hardly ever shown.',
    ignore: 'Old devices that know nothing else connect to this host.',
    reference: ['postconf(5) smtpd_tls_dcert_file', 'RFC 8446, section 4.2.3', 'src/global/mail_params.h'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_cert_file = /etc/postfix/rsa.pem\nsmtpd_tls_dcert_file = /etc/postfix/dsa.pem\n',
      good: 'smtpd_tls_cert_file = /etc/postfix/rsa.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_eccert_file = /etc/postfix/ecdsa.pem\n',
      why: 'ECDSA is another algorithm, and up to date.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_dcert_file =\nsmtpd_tls_dkey_file = $smtpd_tls_dcert_file\n',
      why: 'Nothing is named.',
    },
  ],
  setting(setting, { instance, report }) {
    const name = setting.name.text;
    if (!/_d(?:cert|key)_file$/.test(name)) return;
    const text = checkedValue(setting, instance)?.text;
    if (text === undefined || text === '') return;
    report({
      span: setting.name,
      message: l10n.t('DSA certificates are out of use: other hosts no longer take them.'),
      tag: 'deprecated',
      fixes: () => [
        { ...deletion(setting, 'manual'), edits: deleteAll(name, setting.scope, instance), preferred: true },
      ],
    });
  },
};
