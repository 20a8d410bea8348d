/** No mechanism is left that the back end has. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { decisions, isSaid } from '../../shared/judged';
import { loginServices, saslOptions, saslType } from '../../shared/sasl';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-noplaintext-blocks-saslauthd',
  category: 'sasl',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mechanisms that send the password are refused inside TLS too.'),
  docs: {
    what: 'noplaintext stands in smtpd_sasl_security_options, and smtpd_sasl_tls_security_options takes over its value.',
    why: 'PLAIN and LOGIN, which mail programs use and which are fine inside TLS, are not offered. With saslauthd, PAM or a Dovecot that has no other mechanism, smtpd dies as soon as a client connects with TLS.',
    ignore: 'The back end keeps passwords readable, and offers SCRAM or the like.',
    reference: ['SASL_README', 'postconf(5) smtpd_sasl_tls_security_options', 'src/smtpd/smtpd_sasl_glue.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noanonymous, noplaintext\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noanonymous, noplaintext\nsmtpd_sasl_tls_security_options = noanonymous\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noanonymous, noplaintext\nsmtpd_sasl_tls_security_options = noanonymous\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Inside TLS the password may be sent.',
    },
  ],
  instance({ model, instance, report }) {
    const services = loginServices(model, model.running('smtpd')).filter(({ scope }) => {
      const type = saslType(instance, scope);
      return (
        (type === 'cyrus' || type === 'dovecot') &&
        saslOptions(OPTIONS, instance, scope)?.includes('noplaintext') === true
      );
    });
    for (const decision of decisions('smtpd_sasl_tls_security_options', services, model)) {
      if (!/\bnoplaintext\b/i.test(decision.text)) continue;
      const base = knownValue(instance, OPTIONS, decision.services[0]!.scope);
      report({
        at: isSaid(decision) ? decision.at : base && decidedAt(base.origin),
        message: l10n.t(
          '"noplaintext" holds inside TLS too: mail programs that send the password cannot log in, and smtpd dies if the back end has no other mechanism.',
        ),
        fixes: () =>
          isSaid(decision) ? [] : setInMain('smtpd_sasl_tls_security_options', 'noanonymous', 'manual', instance),
      });
    }
  },
};

const OPTIONS = 'smtpd_sasl_security_options';
