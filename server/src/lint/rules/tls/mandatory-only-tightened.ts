/** A limit on TLS is set for a level that no service has. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { decisions, isSaid, isSure, type Decision } from '../../shared/judged';
import { hasOneLevel, TLS_PREFIXES, tlsServices, tlsUse, type TlsPrefix, type TlsUse } from '../../shared/tls-services';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-mandatory-only-tightened',
  category: 'tls-server',
  severity: 'info',
  fixable: 'none',
  summary: () =>
    l10n.t('Protocols or ciphers are set for mandatory TLS alone, and TLS is optional, or the other way round.'),
  docs: {
    what: 'Parameters with "mandatory" in their names hold where TLS is mandatory, their counterparts without it where TLS is optional; excluded ciphers without it hold everywhere. Told where only the one is set that no service looks at.',
    why: 'The setting has no effect, and the level in use keeps its default: with smtpd_tls_mandatory_protocols alone, port 25 at the level "may" still takes TLS 1.0.',
    ignore: 'The level changes now and then, and the setting is kept for the day.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'postconf(5) smtpd_tls_protocols', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_protocols = >=TLSv1.2\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = encrypt\nsmtp_tls_protocols = >=TLSv1.2\n',
      good: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'smtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'The submission service demands TLS.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_mandatory_protocols = >=TLSv1.2\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'The table may demand TLS of some servers.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = dane\nsmtp_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'TLS is mandatory with servers whose DNS says so.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_protocols = >=TLSv1.2\nsmtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Both are set, so that every level is covered.',
    },
  ],
  instance(context) {
    for (const prefix of TLS_PREFIXES) {
      for (const [loose, strict] of PAIRS) {
        reportIdle(`${prefix}_tls_${strict}`, `${prefix}_tls_${loose}`, prefix, 'opportunistic', context);
        // Excluded ciphers without "mandatory" hold at all levels.
        if (loose !== 'exclude_ciphers') {
          reportIdle(`${prefix}_tls_${loose}`, `${prefix}_tls_${strict}`, prefix, 'mandatory', context);
        }
      }
    }
  },
};

const PAIRS = [
  ['protocols', 'mandatory_protocols'],
  ['ciphers', 'mandatory_ciphers'],
  ['exclude_ciphers', 'mandatory_exclude_ciphers'],
] as const;

/** @param use what all services do with TLS, so that they read `counterpart` instead of `name` */
function reportIdle(
  name: string,
  counterpart: string,
  prefix: TlsPrefix,
  use: TlsUse,
  { instance, model, report }: InstanceContext,
): void {
  for (const decision of decisions(name, tlsServices(prefix, model), model)) {
    if (!isSaid(decision) || !isSure(decision.services)) continue;
    if (!isIdle(decision, prefix, use, instance) || isCovered(decision, counterpart, instance)) continue;
    report({
      at: decision.at,
      message:
        use === 'opportunistic'
          ? l10n.t(
              'TLS is mandatory for no service: "{0}" has no effect; "{1}" is what is looked at.',
              name,
              counterpart,
            )
          : l10n.t(
              'TLS is optional for no service: "{0}" has no effect; "{1}" is what is looked at.',
              name,
              counterpart,
            ),
    });
  }
}

/** Is it certain that no service that the setting holds for looks at it, while one looks at the counterpart? */
function isIdle({ services }: Decision, prefix: TlsPrefix, use: TlsUse, instance: Instance): boolean {
  const uses = services.map((service) =>
    hasOneLevel(prefix, service, instance) ? tlsUse(prefix, service, instance) : undefined,
  );
  return uses.includes(use) && uses.every((one) => one === use || one === 'off');
}

/** Is the counterpart set too? */
function isCovered({ services }: Decision, counterpart: string, instance: Instance): boolean {
  return services.some(({ scope }) => instance.effective(counterpart, scope)?.origin.from !== 'default');
}
