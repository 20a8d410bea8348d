/** The authorities of the world are loaded for clients that nobody asks for a certificate. */

import * as l10n from '@vscode/l10n';
import { deleteDecision } from '../../shared/change';
import { asksForCertificate } from '../../shared/client-certificates';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-ca-file-server-needless',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('The server loads authorities for client certificates that it never asks for.'),
  docs: {
    what: 'smtpd_tls_CAfile or smtpd_tls_CApath names the authorities of the system, and no service asks clients for certificates. Files of one’s own are not told: they may complete the chain of the server’s certificate.',
    why: 'Every smtpd process reads and keeps the authorities, and makes nothing of them. Whoever comes to ask for certificates one day trusts all of them.',
    reference: ['postconf(5) smtpd_tls_CAfile', 'src/tls/tls_server.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_ask_ccert=yes\n',
      why: 'One service asks for certificates.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_CAfile = /etc/postfix/intermediate.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The file may complete the chain of the server’s certificate.',
    },
    {
      file: 'main',
      text: 'smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'As a client Postfix checks the certificates of servers.',
    },
  ],
  instance({ instance, model, report }) {
    const servers = model.running('smtpd');
    for (const name of ['smtpd_tls_CAfile', 'smtpd_tls_CApath'] as const) {
      for (const decision of decisions(name, servers, model)) {
        if (!isSaid(decision) || !OF_SYSTEM.test(decision.text)) continue;
        if (decision.services.some((service) => asksForCertificate(service, instance) !== false)) continue;
        report({
          at: decision.at,
          message: l10n.t('No service asks clients for a certificate that these authorities could have signed.'),
          tag: 'unnecessary',
          fixes: () => deleteDecision(decision, 'manual'),
        });
      }
    }
  },
};

/** Where systems keep the authorities that all programs trust. */
const OF_SYSTEM =
  /\/(?:ca-certificates\.crt|ca-bundle(?:\.trust)?\.(?:crt|pem)|tls-ca-bundle\.pem|ca-root-nss\.crt)$|^\/etc\/(?:ssl|pki\/tls)\/(?:certs\/?|cert\.pem)$/;
