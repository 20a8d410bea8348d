/** Certificates are known by a fingerprint of an algorithm that is given up. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { clientLevel } from '../../../project/model/tls';
import { usesFingerprints } from '../../shared/client-certificates';
import { decisions, isSaid, type Decision } from '../../shared/judged';
import { TLS_PREFIXES, tlsServices, type TlsPrefix } from '../../shared/tls-services';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-fingerprint-digest-weak',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Certificates are known by fingerprints of MD5 or SHA-1.'),
  docs: {
    what: 'smtpd_tls_fingerprint_digest, or that of smtp or lmtp, is "md5" or "sha1", and fingerprints decide: by check_ccert_access, by permit_tls_clientcerts, or at the level "fingerprint". Where the digest is only the default, it is told as information.',
    why: 'Two certificates with one fingerprint can be made for both algorithms, and libraries drop them. Left to the default, the digest becomes SHA-256 with compatibility level 3.6, and no stored fingerprint matches any more: clients lose their rights, and mail waits. The tables have to be written anew together with the setting.',
    ignore: 'Only certificates that you have made yourself are listed.',
    reference: ['postconf(5) smtpd_tls_fingerprint_digest', 'COMPATIBILITY_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\nsmtpd_tls_fingerprint_digest = md5\nrelay_clientcerts = hash:/etc/postfix/relay_clientcerts\nsmtpd_relay_restrictions = permit_tls_clientcerts, reject_unauth_destination\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\nsmtpd_tls_fingerprint_digest = sha256\nrelay_clientcerts = hash:/etc/postfix/relay_clientcerts\nsmtpd_relay_restrictions = permit_tls_clientcerts, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_fingerprint_digest = md5\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'No fingerprint decides anything.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_fingerprint_digest = sha1\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'At this level nobody is known by a fingerprint.',
    },
  ],
  instance(context) {
    for (const prefix of TLS_PREFIXES) reportWeak(prefix, context);
  },
};

function reportWeak(prefix: TlsPrefix, { instance, model, report }: InstanceContext): void {
  const users = tlsServices(prefix, model).filter((service) => knowsByFingerprint(prefix, service, instance, model));
  for (const decision of decisions(`${prefix}_tls_fingerprint_digest`, users, model)) {
    if (!/^(?:md5|sha-?1)$/i.test(decision.text)) continue;
    report({
      at: decision.at,
      severity: isSaid(decision) ? 'warning' : 'info',
      message: message(decision),
    });
  }
}

function knowsByFingerprint(prefix: TlsPrefix, service: Service, instance: Instance, model: Model): boolean {
  if (prefix === 'smtpd') return usesFingerprints(service, model);
  if (clientLevel(instance, prefix, service.scope) === 'fingerprint') return true;
  const prints = knownValue(instance, `${prefix}_tls_fingerprint_cert_match`, service.scope)?.text;
  return prints !== undefined && prints !== '';
}

function message(decision: Decision): string {
  const { name, text } = decision;
  return isSaid(decision)
    ? l10n.t('Certificates with the same "{0}" fingerprint can be made.', text)
    : l10n.t(
        '"{0}" is left at "{1}": compatibility level 3.6 makes it "sha256", and stored fingerprints no longer match.',
        name,
        text,
      );
}
