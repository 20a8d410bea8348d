/** Certificates in a list of files, and in parameters that the list puts out of use. */

import * as l10n from '@vscode/l10n';
import { decisions, isSaid } from '../../shared/judged';
import { chainName, deleteWithKey, hasChain, PAIRS } from '../../shared/own-certificates';
import { TLS_PREFIXES, tlsServices, type TlsPrefix } from '../../shared/tls-services';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-chain-and-legacy',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'manual',
  since: '3.4',
  summary: () => l10n.t('A certificate is never used, because a list of certificate files takes its place.'),
  docs: {
    what: 'smtpd_tls_chain_files (or that of smtp or lmtp) is set together with smtpd_tls_cert_file or one of its kind. Where a service of its own has the list, nothing is told: it takes the place of the certificate of main.cf there.',
    why: 'The list alone is read, and a warning is logged at each start. Whoever renews the certificate in the other parameter wonders why the old one is shown.',
    reference: ['postconf(5) smtpd_tls_chain_files', 'src/tls/tls_certkey.c', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_chain_files=/etc/postfix/users.pem\n',
      why: 'One service has a certificate of its own; all others use that of main.cf.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtp_tls_cert_file = /etc/postfix/client.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The list is for Postfix as a server, the certificate for Postfix as a client.',
    },
  ],
  instance(context) {
    for (const prefix of TLS_PREFIXES) for (const { cert, key } of PAIRS) reportIdle(prefix, cert, key, context);
  },
};

function reportIdle(prefix: TlsPrefix, cert: string, key: string, { instance, model, report }: InstanceContext): void {
  for (const decision of decisions(`${prefix}_tls_${cert}`, tlsServices(prefix, model), model)) {
    if (!isSaid(decision) || decision.text === '' || decision.text.toLowerCase() === 'none') continue;
    if (!decision.services.every(({ scope }) => hasChain(prefix, instance, scope))) continue;
    report({
      at: decision.at,
      message: l10n.t(
        '"{0}" takes the place of "{1}": Postfix never opens this certificate.',
        chainName(prefix),
        decision.name,
      ),
      tag: 'unnecessary',
      fixes: () => deleteWithKey(decision, `${prefix}_tls_${key}`, instance),
    });
  }
}
