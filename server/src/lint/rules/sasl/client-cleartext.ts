/** Postfix as a client may send a password that everybody can read. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel, isMandatory } from '../../../project/model/tls';
import { setInMain } from '../../shared/change';
import { clientServices, hasLocalRelay, isForFilter } from '../../shared/clients';
import { decisions, isSaid, isSure } from '../../shared/judged';
import { saslOptions } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-cleartext',
  category: 'sasl',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('Postfix as a client may send its password without encryption.'),
  docs: {
    what: 'smtp_sasl_auth_enable is on, smtp_sasl_security_options does not forbid mechanisms that send the password, and TLS is not mandatory for the delivery.',
    why: 'Where TLS is off, everybody on the way reads the password. Where it is optional, whoever sits between the hosts can take STARTTLS out of the answer of the server. Postfix then sends the password in clear text.',
    ignore: 'The server is in your own network.',
    reference: ['SASL_README', 'postconf(5) smtp_sasl_security_options', 'RFC 8314'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = none\n',
      good: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = encrypt\n',
    },
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = may\n',
      good: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options =\nsmtp_tls_security_level = secure\n',
      why: 'TLS is mandatory.',
    },
    {
      file: 'main',
      text: 'relayhost = [127.0.0.1]:2525\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options =\n',
      why: 'The password does not leave the host.',
    },
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_security_options =\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      why: 'The table of policies may make TLS mandatory for that server.',
    },
  ],
  instance({ model, instance, report }) {
    if (hasLocalRelay(instance)) return;
    const open = clientServices(model, 'smtp').filter((service) => {
      const { scope } = service;
      const level = clientLevel(instance, 'smtp', scope);
      const policies = knownValue(instance, 'smtp_tls_policy_maps', scope)?.text;
      if (level === undefined || isMandatory(level) || policies !== '' || isForFilter(service)) return false;
      return saslOptions('smtp_sasl_security_options', instance, scope)?.includes('noplaintext') === false;
    });
    const hasRelay = knownValue(instance, 'relayhost')?.text !== '';
    for (const decision of decisions('smtp_sasl_auth_enable', open, model)) {
      if (!isSaid(decision) || decision.text.toLowerCase() !== 'yes') continue;
      const options = decisions('smtp_sasl_security_options', decision.services, model)[0];
      const isOff = decision.services.every(({ scope }) => clientLevel(instance, 'smtp', scope) === 'none');
      report({
        at: options?.at,
        severity: hasRelay && isSure(decision.services) ? 'error' : 'warning',
        message: isOff
          ? l10n.t(
              'TLS is off, and without "noplaintext" the password is sent readable, to whichever server it is for.',
            )
          : l10n.t(
              'Without "noplaintext", and without mandatory TLS, the password is sent readable to a server that offers no TLS, or seems to offer none.',
            ),
        fixes: () => [
          ...(hasRelay ? setInMain('smtp_tls_security_level', 'encrypt', 'manual', instance) : []),
          ...setInMain('smtp_sasl_security_options', 'noplaintext, noanonymous', 'manual', instance).map((fix) => ({
            ...fix,
            preferred: !hasRelay,
          })),
        ],
      });
    }
  },
};
