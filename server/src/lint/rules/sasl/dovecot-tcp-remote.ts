/** Passwords are checked over the network, readable for all. */

import * as l10n from '@vscode/l10n';
import { isLoopbackAddress } from '../../../project/model/address';
import { decisions } from '../../shared/judged';
import { loginServices, saslType } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-dovecot-tcp-remote',
  category: 'sasl',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Passwords go to a Dovecot on another host, without encryption.'),
  docs: {
    why: 'The protocol between Postfix and Dovecot has no encryption. On the network between the two, everybody can read the passwords.',
    ignore: 'Only the two hosts share that network, or a tunnel protects it.',
    reference: ['SASL_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:10.0.0.5:12345\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:localhost:12345\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Dovecot is on the same host.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:dovecot:12345\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A name without a dot is a container beside this one.',
    },
  ],
  instance({ model, instance, report }) {
    const services = loginServices(model, model.running('smtpd')).filter(
      ({ scope }) => saslType(instance, scope) === 'dovecot',
    );
    for (const decision of decisions('smtpd_sasl_path', services, model)) {
      const host = /^inet:\[?([^\]]+?)\]?:\w+$/.exec(decision.text)?.[1];
      if (host === undefined || isLoopbackAddress(host) || !/[.:]/.test(host)) continue;
      report({
        at: decision.at,
        message: l10n.t('Passwords go to "{0}" without encryption.', host),
      });
    }
  },
};
