/** DANE without DNSSEC: nothing is protected, or nothing is delivered. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { setInMain, setTo } from '../../shared/change';
import { clientServices } from '../../shared/clients';
import { decisions, isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dane-without-dnssec',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('DANE needs DNSSEC, which Postfix does not ask for.'),
  docs: {
    what: 'The level is "dane" or "dane-only", and smtp_dns_support_level is not "dnssec", or smtp_host_lookup leaves DNS out. With "dane-only" it is an error.',
    why: 'Without DNSSEC Postfix cannot trust keys from DNS. "dane" falls back to "may", with a warning for each destination; with "dane-only" all mail waits.',
    reference: ['postconf(5) smtp_dns_support_level', 'TLS_README', 'RFC 7672'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = dane\n',
      good: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
      why: 'Postfix asks for DNSSEC.',
    },
    { file: 'main', text: 'smtp_tls_security_level = may\n', why: 'The level needs no DNSSEC.' },
  ],
  instance({ model, instance, report }) {
    const services = clientServices(model, 'smtp').filter(({ scope }) =>
      /^dane/.test(clientLevel(instance, 'smtp', scope) ?? ''),
    );
    for (const level of decisions('smtp_tls_security_level', services, model)) {
      const scope = level.services[0]!.scope;
      const support = knownValue(instance, 'smtp_dns_support_level', scope);
      const lookup = knownValue(instance, 'smtp_host_lookup', scope)?.text.toLowerCase() ?? 'dns';
      if (!support || (support.text.toLowerCase() === 'dnssec' && /\bdns\b/.test(lookup))) continue;
      const isOnly = level.text.toLowerCase() === 'dane-only';
      report({
        at: level.at,
        severity: isOnly && isSure(level.services) ? 'error' : 'warning',
        message: isOnly
          ? l10n.t('Postfix does not ask for DNSSEC, and cannot trust keys from DNS: all mail waits.')
          : l10n.t(
              'Postfix does not ask for DNSSEC, and cannot trust keys from DNS: "dane" protects no better than "may".',
            ),
        fixes: () =>
          support.origin.from === 'default'
            ? setInMain('smtp_dns_support_level', 'dnssec', 'safe', instance)
            : setTo({ name: 'smtp_dns_support_level', origin: support.origin }, 'dnssec', 'safe', instance).map(
                (fix) => ({
                  ...fix,
                  title: l10n.t('Set "{0}" in main.cf', 'smtp_dns_support_level = dnssec'),
                }),
              ),
      });
    }
  },
};
