/** Inside TLS, Postfix as a client refuses to send the password too. */

import * as l10n from '@vscode/l10n';
import { setInMain } from '../../shared/change';
import { clientServices } from '../../shared/clients';
import { decisions, isSaid } from '../../shared/judged';
import { isOn } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-tls-options-inherit',
  category: 'sasl',
  severity: 'warning',
  fixable: 'safe',
  summary: () =>
    l10n.t('Postfix as a client does not send its password inside TLS either, which most providers ask for.'),
  docs: {
    what: 'smtp_sasl_auth_enable is on, and smtp_sasl_tls_security_options takes "noplaintext" over from smtp_sasl_security_options, where it stands by default.',
    why: 'Most providers offer PLAIN and LOGIN alone. Postfix finds "no worthy mechs", and mail stays in the queue.',
    ignore: 'The server offers other mechanisms, such as SCRAM or GSSAPI.',
    reference: ['SASL_README', 'postconf(5) smtp_sasl_tls_security_options'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
      good: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_tls_security_options = noanonymous\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = encrypt\n',
      why: 'The password may be sent, and only inside TLS.',
    },
  ],
  instance({ model, instance, report }) {
    const services = clientServices(model, 'smtp').filter(({ scope }) =>
      isOn(instance, 'smtp_sasl_auth_enable', scope),
    );
    for (const decision of decisions('smtp_sasl_tls_security_options', services, model)) {
      if (!/\bnoplaintext\b/i.test(decision.text) || isSaid(decision)) continue;
      report({
        at: decisions('smtp_sasl_auth_enable', decision.services, model)[0]?.at,
        message: l10n.t(
          '"noplaintext" holds inside TLS too: providers that offer PLAIN and LOGIN alone cannot be logged in to, and mail stays in the queue.',
        ),
        fixes: () => setInMain('smtp_sasl_tls_security_options', 'noanonymous', 'safe', instance),
      });
    }
  },
};
