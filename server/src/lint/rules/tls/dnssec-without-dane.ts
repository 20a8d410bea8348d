/** DNSSEC is asked for, and nothing uses it. */

import * as l10n from '@vscode/l10n';
import { clientLevel } from '../../../project/model/tls';
import { clientServices } from '../../shared/clients';
import { decisions, isSaid } from '../../shared/judged';
import { knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dnssec-without-dane',
  category: 'tls-client',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('Postfix asks for DNSSEC, but no TLS level uses it.'),
  docs: {
    why: 'DNSSEC alone protects no delivery. Only "dane" and "dane-only" look at what it proves.',
    ignore: 'A table of policies asks for DANE.',
    reference: ['postconf(5) smtp_dns_support_level', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_dns_support_level = dnssec\nsmtp_tls_security_level = may\n',
      good: 'smtp_dns_support_level = dnssec\nsmtp_tls_security_level = dane\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_dns_support_level = dnssec\nsmtp_tls_security_level = may\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      why: 'A row of the table may ask for DANE.',
    },
  ],
  instance({ model, instance, report }) {
    const services = clientServices(model, 'smtp').filter(({ scope }) => {
      const level = clientLevel(instance, 'smtp', scope);
      return (
        level !== undefined &&
        !level.startsWith('dane') &&
        knownValue(instance, 'smtp_tls_policy_maps', scope)?.text === ''
      );
    });
    // One service that uses it is enough.
    if (services.length !== clientServices(model, 'smtp').length) return;
    for (const decision of decisions('smtp_dns_support_level', services, model)) {
      if (decision.text.toLowerCase() !== 'dnssec' || !isSaid(decision)) continue;
      report({
        at: decision.at,
        message: l10n.t('No delivery uses DNSSEC: only the levels "dane" and "dane-only" do.'),
      });
    }
  },
};
