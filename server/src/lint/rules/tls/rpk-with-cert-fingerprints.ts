/** Peers may send a bare key, which has no fingerprint of a certificate. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { clientLevel } from '../../../project/model/tls';
import { asksForCertificate, usesFingerprints } from '../../shared/client-certificates';
import { decisions, isSaid } from '../../shared/judged';
import { tlsServices, TLS_PREFIXES, type TlsPrefix } from '../../shared/tls-services';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-rpk-with-cert-fingerprints',
  category: 'tls-server',
  severity: 'info',
  fixable: 'none',
  since: '3.9',
  summary: () =>
    l10n.t('Peers may send a bare key where fingerprints decide, and only the fingerprint of the key matches.'),
  docs: {
    what: 'smtpd_tls_enable_rpk, or that of smtp or lmtp, is "yes", and peers are known by their fingerprints. Whether those stored are of keys or of certificates cannot be seen.',
    why: 'A peer that can send its bare key sends no certificate. Where the fingerprint of its certificate is stored, it is no longer known: as a client it loses its rights, as a server it gets no mail. Often that begins with an upgrade on the other side.',
    ignore: 'All fingerprints are those of public keys.',
    reference: ['postconf(5) smtpd_tls_enable_rpk', 'src/smtpd/smtpd_check.c', 'RFC 7250'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = fingerprint\nsmtp_tls_fingerprint_cert_match = EC:3B:2D:B0:5B:B1:FB:6D:20:A3:9D:72:F6:8D:12:35\nsmtp_tls_enable_rpk = yes\n',
      good: 'smtp_tls_security_level = fingerprint\nsmtp_tls_fingerprint_cert_match = EC:3B:2D:B0:5B:B1:FB:6D:20:A3:9D:72:F6:8D:12:35\nsmtp_tls_enable_rpk = no\n',
      other: 'smtp unix - - n - - smtp\n',
      version: '3.9',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_enable_rpk = yes\n',
      other: 'smtp unix - - n - - smtp\n',
      version: '3.9',
      why: 'At this level nobody is known by a fingerprint.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\nsmtpd_tls_enable_rpk = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      version: '3.9',
      why: 'No restriction looks at fingerprints.',
    },
  ],
  instance({ instance, model, report }) {
    for (const prefix of TLS_PREFIXES) {
      const users = tlsServices(prefix, model).filter((service) => goesByFingerprint(prefix, service, instance, model));
      for (const decision of decisions(`${prefix}_tls_enable_rpk`, users, model)) {
        if (!isSaid(decision) || decision.text.toLowerCase() !== 'yes') continue;
        report({
          at: decision.at,
          message: l10n.t(
            'Peers may send a bare key in place of a certificate: then only the fingerprint of the key matches.',
          ),
        });
      }
    }
  },
};

function goesByFingerprint(prefix: TlsPrefix, service: Service, instance: Instance, model: Model): boolean {
  if (prefix === 'smtpd') return asksForCertificate(service, instance) === true && usesFingerprints(service, model);
  const prints = knownValue(instance, `${prefix}_tls_fingerprint_cert_match`, service.scope)?.text;
  return clientLevel(instance, prefix, service.scope) === 'fingerprint' && prints !== '';
}
