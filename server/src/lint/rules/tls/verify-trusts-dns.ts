/** The name that is verified comes from DNS, which may lie. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { checkedValue, changeValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-verify-trusts-dns',
  category: 'tls-client',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('The level "verify" checks a name that DNS has given, without proof.'),
  docs: {
    why: 'With "verify" the certificate has to bear the name of the mail exchanger, which comes from DNS. Whoever forges the DNS answer chooses the name, and has a certificate for it. "secure" checks the name of the destination itself.',
    ignore: 'DNS answers cannot be forged on the way.',
    reference: ['TLS_README', 'postconf(5) smtp_tls_verify_cert_match'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = verify\nrelayhost = example.com\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      good: 'smtp_tls_security_level = secure\nrelayhost = example.com\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = verify\nrelayhost = [smtp.example.com]:587\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      why: 'In brackets the name is that of the server itself.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = verify\nsmtp_tls_verify_cert_match = nexthop, dot-nexthop\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      why: 'The name of the destination is checked.',
    },
  ],
  names: ['smtp_tls_security_level'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'verify') return;
    const relay = knownValue(instance, 'relayhost', setting.scope)?.text;
    const match = knownValue(instance, 'smtp_tls_verify_cert_match', setting.scope)?.text;
    if (relay === undefined || relay.startsWith('[') || !match || !/\bhostname\b/i.test(match)) return;
    report({
      span: setting.value,
      message: l10n.t(
        'The name that is verified comes from DNS: whoever forges the answer chooses it. "secure" verifies the name of the destination.',
      ),
      fixes: () => changeValue(setting, 'secure', 'manual'),
    });
  },
};
