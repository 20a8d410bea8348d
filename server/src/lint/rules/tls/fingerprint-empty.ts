/** Certificates are to have a known fingerprint, and none is known. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { clientServices } from '../../shared/clients';
import { decisions, isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-fingerprint-empty',
  category: 'tls-client',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Servers are to be known by a fingerprint, but no fingerprint is given.'),
  docs: {
    what: 'The level is "fingerprint", smtp_tls_fingerprint_cert_match is empty, and no table of policies could give fingerprints.',
    why: 'No server matches: all mail waits, and bounces after days.',
    reference: ['postconf(5) smtp_tls_fingerprint_cert_match', 'src/smtp/smtp_tls_policy.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]\nsmtp_tls_security_level = fingerprint\n',
      good: 'relayhost = [smtp.example.com]\nsmtp_tls_security_level = fingerprint\nsmtp_tls_fingerprint_cert_match = EC:3B:2D:B0:5B:B1:FB:6D:20:A3:9D:72:F6:8D:12:35:3B:2D:B0:5B:B1:FB:6D:20:A3:9D:72:F6:8D:12:35:6A\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = fingerprint\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      why: 'The table may give fingerprints.',
    },
  ],
  instance({ model, instance, report }) {
    for (const prefix of ['smtp', 'lmtp'] as const) {
      const services = clientServices(model, prefix).filter(
        ({ scope }) =>
          clientLevel(instance, prefix, scope) === 'fingerprint' &&
          ['fingerprint_cert_match', 'policy_maps'].every(
            (suffix) => knownValue(instance, `${prefix}_tls_${suffix}`, scope)?.text === '',
          ),
      );
      for (const decision of decisions(`${prefix}_tls_security_level`, services, model)) {
        report({
          at: decision.at,
          severity: isSure(decision.services) ? 'error' : 'warning',
          message: l10n.t('No fingerprint is given, and no server matches: mail waits, and bounces after days.'),
        });
      }
    }
  },
};
