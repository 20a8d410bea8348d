/** Whoever sits in between can take encryption away. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-starttls-stripping',
  category: 'tls-client',
  severity: 'hint',
  isOptional: true,
  fixable: 'none',
  summary: () => l10n.t('Encryption of outgoing mail can be taken away by whoever sits in between.'),
  docs: {
    what: 'smtp_tls_security_level is "may", and no table of policies is set.',
    why: 'An attacker on the way removes STARTTLS from the answer of the server, and mail is sent readable. DANE, which Postfix has built in, and MTA-STS, for which there are policy servers, prevent it for domains that publish them.',
    reference: ['RFC 7672', 'RFC 8461', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\n',
      good: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_policy_maps = socketmap:inet:127.0.0.1:8461:postfix\n',
      why: 'A server for MTA-STS is asked.',
    },
  ],
  instance({ instance, report }) {
    const value = knownValue(instance, 'smtp_tls_security_level');
    if (!value || clientLevel(instance, 'smtp', undefined) !== 'may' || isSatellite(instance)) return;
    if (knownValue(instance, 'smtp_tls_policy_maps')?.text !== '') return;
    report({
      at: decidedAt(value.origin),
      message: l10n.t(
        'Whoever sits in between can remove STARTTLS, and mail is sent readable. DANE and MTA-STS prevent it for domains that publish them.',
      ),
    });
  },
};
