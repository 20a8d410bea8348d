/** Passwords may cross the network readable: AUTH is offered without TLS. */

import * as l10n from '@vscode/l10n';
import { isOn, knownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import type { Service } from '../../../project/model/service';
import { hasCertificate, isAuthOnlyInTls, serverLevel } from '../../../project/model/tls';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSure, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-plaintext-auth',
  category: 'sasl',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('Users can log in without TLS, so that their passwords cross the network readable.'),
  docs: {
    what: 'A service that can be reached from outside offers AUTH before STARTTLS, and its mechanisms may be ones that send the password itself.',
    why: 'PLAIN and LOGIN send the password in a form that everybody on the way can read. Mail programs that find AUTH use it, whether or not TLS is there.',
    ignore: 'The SASL back end offers nothing but mechanisms that never send the password, such as GSSAPI.',
    reference: ['SASL_README', 'postconf(5) smtpd_tls_auth_only', 'RFC 4954, section 4'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_auth_only = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      other: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'Mandatory TLS implies AUTH inside TLS alone.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_security_options = noanonymous, noplaintext\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Mechanisms that send the password are not offered without TLS.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
  ],
  instance({ instance, model, report }) {
    const exposed = model.publicServers.filter((service) => isExposed(service, instance));
    for (const decision of decisions('smtpd_tls_auth_only', exposed, model)) {
      const { services } = decision;
      const hasTls = services.every(({ scope }) => offersTls(instance, scope));
      const where = namesOf(services);
      report({
        // A default is to blame on whoever has switched AUTH on.
        at: isSaid(decision) ? decision.at : decisions('smtpd_sasl_auth_enable', services, model)[0]?.at,
        severity: isSure(services) ? 'error' : 'warning',
        message:
          where === ''
            ? l10n.t('AUTH is offered without TLS: passwords can cross the network readable.')
            : l10n.t('Passwords can cross the network readable on {0}: AUTH is offered without TLS.', where),
        // Without TLS the fix would take AUTH away.
        fixes: () => (hasTls ? setTo(decision, 'yes', 'safe', instance) : []),
      });
    }
  },
};

function isExposed({ scope }: Service, instance: Instance): boolean {
  if (!isOn(instance, 'smtpd_sasl_auth_enable', scope)) return false;
  if (isAuthOnlyInTls(instance, scope) !== false) return false;
  const options = knownValue(instance, 'smtpd_sasl_security_options', scope)
    ?.text.toLowerCase()
    .split(/[\s,]+/);
  return options !== undefined && !options.includes('noplaintext');
}

function offersTls(instance: Instance, scope: Service['scope']): boolean {
  const level = serverLevel(instance, scope);
  return level !== undefined && level !== 'none' && hasCertificate(instance, 'smtpd', scope) === true;
}
