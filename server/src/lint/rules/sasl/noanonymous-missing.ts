/** Everybody can log in as nobody. */

import * as l10n from '@vscode/l10n';
import { changeable } from '../../shared/option-words';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import { loginServices, saslType } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-noanonymous-missing',
  category: 'sasl',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The mechanism ANONYMOUS is offered: everybody can log in, as nobody.'),
  docs: {
    what: 'smtpd_sasl_security_options or smtpd_sasl_tls_security_options lacks noanonymous, for a service that offers AUTH. With Dovecot, which offers no such mechanism unless it is told to, it is information.',
    why: 'ANONYMOUS succeeds without a password. Postfix does not let such clients relay, but logs, policy servers and filters see a login.',
    reference: ['postconf(5) smtpd_sasl_security_options', 'RFC 4505'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noplaintext\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noplaintext, noanonymous\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_security_options =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Nobody can log in at all.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noanonymous\nsmtpd_sasl_tls_security_options = $smtpd_sasl_security_options\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'One takes the value of the other.',
    },
  ],
  instance({ model, instance, report }) {
    const services = loginServices(model, model.running('smtpd'));
    for (const name of ['smtpd_sasl_security_options', 'smtpd_sasl_tls_security_options']) {
      for (const decision of decisions(name, services, model)) {
        if (!isSaid(decision) || /\bnoanonymous\b/i.test(decision.text)) continue;
        const isDovecot = decision.services.every(({ scope }) => saslType(instance, scope) === 'dovecot');
        const where = namesOf(decision.services);
        report({
          at: decision.at,
          severity: isDovecot ? 'info' : 'warning',
          message:
            where === ''
              ? l10n.t('Without "noanonymous", everybody can log in, as nobody.')
              : l10n.t('Without "noanonymous", everybody can log in to {0}, as nobody.', where),
          fixes: () => changeable(decision, 'noanonymous', 'safe', instance),
        });
      }
    }
  },
};
