/** `secure` is told to check the name that DNS gives. */

import * as l10n from '@vscode/l10n';
import { checkedValue, changeValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-secure-match-hostname',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The level "secure" is told to accept a name that DNS gives.'),
  docs: {
    why: 'With "hostname" in smtp_tls_secure_cert_match, a certificate for the name of any mail exchanger that DNS tells is enough. Whoever forges the answer passes, and "secure" is no more than "verify".',
    reference: ['postconf(5) smtp_tls_secure_cert_match', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_secure_cert_match = nexthop, hostname\n',
      good: 'smtp_tls_secure_cert_match = nexthop, dot-nexthop\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'smtp_tls_verify_cert_match = hostname\n', why: 'This is what "verify" does.' }],
  names: ['smtp_tls_secure_cert_match', 'lmtp_tls_secure_cert_match'],
  setting(setting, { instance, report }) {
    const words =
      checkedValue(setting, instance)
        ?.text.toLowerCase()
        .split(/[\s,:]+/) ?? [];
    if (!words.includes('hostname')) return;
    report({
      span: setting.value,
      message: l10n.t(
        '"hostname" is what DNS gives: whoever forges the answer passes, and "secure" protects no better than "verify".',
      ),
      fixes: () =>
        changeValue(setting, setting.file === 'master' ? 'nexthop,dot-nexthop' : 'nexthop, dot-nexthop', 'safe'),
    });
  },
};
