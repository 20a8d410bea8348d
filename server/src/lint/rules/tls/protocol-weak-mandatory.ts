/** Where TLS is mandatory, deprecated versions of it are allowed. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSure, namesOf } from '../../shared/judged';
import { strongerThan, weakIn } from '../../shared/protocol-lists';
import { outerServices, TLS_PREFIXES, tlsUse } from '../../shared/tls-services';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-weak-mandatory',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Where TLS is mandatory, TLS 1.0 or 1.1 is allowed.'),
  docs: {
    what: 'Looked at are services for which TLS is mandatory: smtpd(8) at the level "encrypt" or in wrapper mode, and clients at "encrypt" and above. Where the list is the default, it is told as information.',
    why: 'TLS 1.0 and 1.1 rest on hashes that are broken, and have been deprecated in 2021. Programs of users have had TLS 1.2 for years; whoever demands TLS can demand that.',
    ignore: 'Old devices that cannot be replaced have to send through the service.',
    reference: [
      'RFC 8996',
      'RFC 8314, section 4',
      'RFC 9325, section 3.1.1',
      'postconf(5) smtpd_tls_mandatory_protocols',
    ],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = >=TLSv1\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_protocols = !SSLv2, !SSLv3\n',
      good: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      other: 'smtp unix - - n - - smtp\n',
      version: '3.5',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = encrypt\n',
      good: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'smtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_mandatory_protocols = >=TLSv1\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'No service demands TLS, so that the list is not looked at.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_protocols = >=TLSv1\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'Old TLS is better than none, which is what peers would fall back to.',
    },
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_mandatory_protocols=>=TLSv1.2\n',
      other: 'smtpd_tls_mandatory_protocols = >=TLSv1\n',
      why: 'The service has a list of its own.',
    },
  ],
  instance({ instance, edition, model, report }) {
    for (const prefix of TLS_PREFIXES) {
      const demanding = outerServices(prefix, model).filter(
        (service) => tlsUse(prefix, service, instance) === 'mandatory',
      );
      for (const decision of decisions(`${prefix}_tls_mandatory_protocols`, demanding, model)) {
        const weak = weakIn(decision.text, edition);
        if (weak === '' || (!isSaid(decision) && !isSure(decision.services))) continue;
        const where = namesOf(decision.services);
        report({
          at: decision.at,
          severity: isSaid(decision) ? 'warning' : 'info',
          message:
            where === ''
              ? l10n.t('TLS is mandatory, and may still be of a deprecated version: {0}.', weak)
              : l10n.t('TLS is mandatory for {0}, and may still be of a deprecated version: {1}.', where, weak),
          fixes: () => setTo(decision, strongerThan(decision, edition), 'manual', instance),
        });
      }
    }
  },
};
