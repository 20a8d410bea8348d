/** Servers of strangers are asked for certificates that nobody looks at. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { serverLevel } from '../../../project/model/tls';
import { certificateUse } from '../../shared/client-certificates';
import { setInService } from '../../shared/change';
import { decisions, isSaid, isSatellite, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-ask-ccert-public-mx',
  category: 'tls-server',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('All servers that deliver are asked for a certificate, and nothing is made of it.'),
  docs: {
    what: 'smtpd_tls_ask_ccert holds for a service that takes mail from anybody, and none of its restrictions looks at certificates. Policy servers may, so that nothing is told where one is asked.',
    why: 'Some clients give up when they are asked for a certificate and have none, or one that does not fit. Ciphers without certificates are left out as well. Services that need certificates can ask for them by themselves.',
    ignore: 'Certificates are asked for to have them in the log and in the Received: header.',
    reference: ['postconf(5) smtpd_tls_ask_ccert', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      good: 'smtp inet n - n - - smtpd\n  -o smtpd_tls_ask_ccert=no\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other:
        'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_ask_ccert=yes\n',
      why: 'Only the port for users asks.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\nrelay_clientcerts = hash:/etc/postfix/relay_clientcerts\nsmtpd_relay_restrictions = permit_tls_clientcerts, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Some clients may relay because of their certificate.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\nsmtpd_recipient_restrictions = check_policy_service unix:private/policy\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The policy server is told the fingerprint, and may decide by it.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_ask_ccert = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Without TLS nobody is asked.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    const asking = model.exchangers.filter((service) => {
      if (isOn(instance, 'smtpd_tls_ask_ccert', service.scope) !== true) return false;
      if ((serverLevel(instance, service.scope) ?? 'none') === 'none') return false;
      const { restrictions, isComplete } = certificateUse(service, model);
      return isComplete && restrictions.length === 0;
    });
    for (const decision of decisions('smtpd_tls_ask_ccert', asking, model)) {
      if (!isSaid(decision)) continue;
      const { services } = decision;
      const where = namesOf(services);
      report({
        at: decision.at,
        message:
          where === ''
            ? l10n.t('Every server that delivers here is asked for a certificate, and no restriction looks at it.')
            : l10n.t(
                'Every server that connects to {0} is asked for a certificate, and no restriction looks at it.',
                where,
              ),
        fixes: () => services.flatMap((service) => setInService(service, 'smtpd_tls_ask_ccert', 'no', 'manual')),
      });
    }
  },
};
