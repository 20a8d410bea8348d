/** A certificate of the server without its key, or a key without its certificate. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import { SERVER_PAIRS, usesChain, type CertificatePair } from '../../../project/model/certificates';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { serverLevel } from '../../../project/model/tls';
import { decisions, isSaid } from '../../shared/judged';
import { severityOfBrokenTls } from '../../shared/server-levels';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-server-key-missing',
  category: 'tls-server',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('The certificate of a server has no key, or a key has no certificate.'),
  docs: {
    what: 'No file is named for the key, so that it has to stand in the file of the certificate, where it is not. Told only where that file can be read. Or a key is named, and no certificate.',
    why: 'smtpd(8) cannot use a certificate without its key and goes without TLS: STARTTLS is announced, and answered with 454. A key without a certificate is never opened.',
    reference: ['postconf(5) smtpd_tls_key_file', 'src/tls/tls_certkey.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      files: { '/etc/postfix/cert.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' },
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      files: {
        '/etc/postfix/cert.pem':
          '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The key stands in the same file.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The file is out of reach, and may hold the key too.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The server has a certificate and its key; that the other parameter is ignored is told by another rule.',
    },
  ],
  instance(context) {
    const { model, instance } = context;
    const servers = model.publicServers.filter(
      ({ scope }) => offersTls(instance, scope) && usesChain(instance, scope) === false,
    );
    for (const pair of SERVER_PAIRS) {
      reportKeyless(pair, servers, context);
      reportUnused(pair, servers, model, context);
    }
  },
};

function offersTls(instance: Instance, scope: Service['scope']): boolean {
  const level = serverLevel(instance, scope);
  return level !== undefined && level !== 'none';
}

/** The certificate's file is read, and the key is not in it. */
function reportKeyless({ cert, key }: CertificatePair, servers: readonly Service[], context: InstanceContext): void {
  const { instance, model, report } = context;
  const keyless = servers.filter(({ scope }) => {
    const path = knownValue(instance, cert, scope)?.text;
    if (!path?.startsWith('/') || knownValue(instance, key, scope)?.text !== path) return false;
    const text = instance.files.text(path);
    return text !== undefined && text !== 'missing' && CERTIFICATE.test(text) && !KEY.test(text);
  });
  for (const decision of decisions(cert, keyless, model)) {
    report({
      at: decision.at,
      severity: severityOfBrokenTls(decision.services, model),
      message: l10n.t(
        '"{0}" does not hold the key of the certificate, and "{1}" names no other file: TLS does not work.',
        decision.text,
        key,
      ),
    });
  }
}

const CERTIFICATE = /^-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/m;
const KEY = /^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/m;

function reportUnused(
  { cert, key }: CertificatePair,
  servers: readonly Service[],
  model: Model,
  { instance, report }: InstanceContext,
): void {
  const idle = servers.filter(({ scope }) => knownValue(instance, cert, scope)?.text === '');
  for (const decision of decisions(key, idle, model)) {
    if (!isSaid(decision) || decision.text === '') continue;
    report({
      at: decision.at,
      severity: 'warning',
      message: l10n.t('"{0}" is not set: Postfix never opens this key.', cert),
    });
  }
}
