/** Where TLS is a matter of chance, deprecated versions of it are allowed on purpose. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import { strongerThan, weakIn } from '../../shared/protocol-lists';
import { outerServices, TLS_PREFIXES, tlsUse } from '../../shared/tls-services';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-weak-opportunistic',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Where TLS is optional, TLS 1.0 or 1.1 is allowed.'),
  docs: {
    what: 'Told where somebody has written the list; the default is no finding.',
    why: 'TLS 1.0 and 1.1 are deprecated. At the level "may", though, a peer that has nothing newer falls back to no TLS at all when they are refused: old TLS is then the lesser evil.',
    ignore: 'Peers that have nothing newer matter to you.',
    reference: ['RFC 8996', 'RFC 7435', 'postconf(5) smtpd_tls_protocols'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = >=TLSv1\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = >=TLSv1.2\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The default is what the makers of Postfix think right for mail from anybody.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = >=TLSv1\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
  ],
  instance({ instance, edition, model, report }) {
    for (const prefix of TLS_PREFIXES) {
      const lenient = outerServices(prefix, model).filter(
        (service) => tlsUse(prefix, service, instance) === 'opportunistic',
      );
      for (const decision of decisions(`${prefix}_tls_protocols`, lenient, model)) {
        const weak = weakIn(decision.text, edition);
        if (weak === '' || !isSaid(decision)) continue;
        report({
          at: decision.at,
          message: l10n.t(
            'Deprecated versions are allowed: {0}. Peers that have nothing newer would go on without TLS, though.',
            weak,
          ),
          fixes: () => setTo(decision, strongerThan(decision, edition), 'manual', instance),
        });
      }
    }
  },
};
