/** DANE is as good as the resolver that Postfix asks. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dane-resolver',
  category: 'tls-client',
  severity: 'info',
  isOptional: true,
  fixable: 'none',
  summary: () => l10n.t('DANE trusts the resolver of this host to have checked DNSSEC.'),
  docs: {
    why: 'Postfix does not check signatures itself, but believes the resolver that /etc/resolv.conf names. That has to be one on this host that checks them; glibc passes its answer on only with "options trust-ad".',
    ignore: 'A validating resolver runs on the host.',
    reference: ['TLS_README', 'postconf(5) smtp_dns_support_level', 'RFC 7672, section 2.1'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
      good: 'smtp_tls_security_level = may\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'smtp_tls_security_level = dane\n', why: 'Without DNSSEC another rule tells.' }],
  instance({ instance, report }) {
    const value = knownValue(instance, 'smtp_tls_security_level');
    if (!value || !/^dane/.test(clientLevel(instance, 'smtp', undefined) ?? '')) return;
    if (knownValue(instance, 'smtp_dns_support_level')?.text.toLowerCase() !== 'dnssec') return;
    report({
      at: decidedAt(value.origin),
      message: l10n.t(
        'DANE needs a resolver on this host that checks DNSSEC, and "options trust-ad" in /etc/resolv.conf with glibc.',
      ),
    });
  },
};
