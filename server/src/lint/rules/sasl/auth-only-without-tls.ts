/** AUTH is offered inside TLS alone, and there is no TLS. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { hasCertificate, serverLevel } from '../../../project/model/tls';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import { loginServices } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-auth-only-without-tls',
  category: 'sasl',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Users can log in only inside TLS, which the service does not offer.'),
  docs: {
    why: 'AUTH is never announced, and nobody can log in.',
    reference: ['postconf(5) smtpd_tls_auth_only', 'SASL_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\nsmtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = no\nsmtpd_tls_auth_only = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Nobody is to log in.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'smtpd_tls_auth_only = yes\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'The service with the login has TLS.',
    },
  ],
  instance({ model, instance, report }) {
    const idle = loginServices(model, model.publicServers).filter(({ scope }) => {
      if (!isOn(instance, 'smtpd_tls_auth_only', scope)) return false;
      return serverLevel(instance, scope) === 'none' || hasCertificate(instance, 'smtpd', scope) === false;
    });
    for (const decision of decisions('smtpd_tls_auth_only', idle, model)) {
      if (!isSaid(decision)) continue;
      const where = namesOf(decision.services);
      report({
        at: decision.at,
        message:
          where === ''
            ? l10n.t('There is no TLS here, and AUTH is offered inside TLS alone: nobody can log in.')
            : l10n.t('There is no TLS on {0}, and AUTH is offered inside TLS alone: nobody can log in.', where),
      });
    }
  },
};
