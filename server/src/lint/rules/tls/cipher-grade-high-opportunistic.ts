/** Only the best ciphers, where no TLS at all would do. */

import * as l10n from '@vscode/l10n';
import { deleteDecision } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import { TLS_PREFIXES, tlsServices, tlsUse } from '../../shared/tls-services';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-cipher-grade-high-opportunistic',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Ciphers of the grade "high" are demanded where TLS itself is optional.'),
  docs: {
    why: 'At the level "may", a peer without such a cipher goes on without any encryption, which is no gain. Peers that have them use them anyway: "medium" prefers the strong ones too.',
    ignore: 'Mail that is not encrypted well had better be readable than seem safe.',
    reference: ['postconf(5) smtpd_tls_ciphers', 'postconf(5) smtp_tls_ciphers', 'RFC 7435'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\nsmtp_tls_ciphers = high\n',
      good: 'smtp_tls_security_level = may\n',
      other: 'smtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_ciphers = high\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'Where TLS is mandatory, nobody falls back to the clear.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_ciphers = medium\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'This is the default.',
    },
  ],
  instance({ instance, model, report }) {
    for (const prefix of TLS_PREFIXES) {
      const optional = tlsServices(prefix, model).filter(
        (service) => tlsUse(prefix, service, instance) === 'opportunistic',
      );
      for (const decision of decisions(`${prefix}_tls_ciphers`, optional, model)) {
        if (!isSaid(decision) || decision.text.toLowerCase() !== 'high') continue;
        report({
          at: decision.at,
          message: l10n.t('TLS is optional here: peers without ciphers of the grade "high" go on without encryption.'),
          fixes: () => deleteDecision(decision, 'manual'),
        });
      }
    }
  },
};
