/** A certificate that every installation makes for itself, so that software starts. */

import * as l10n from '@vscode/l10n';
import { certificateFiles } from '../../../project/model/certificates';
import type { Service } from '../../../project/model/service';
import { serverLevel } from '../../../project/model/tls';
import { decisions, isSaid, namesOf, type Decision } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-snakeoil',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('The certificate is the one that the system has signed for itself.'),
  docs: {
    what: 'A service that can be reached from outside shows the certificate that the packages of Debian or Red Hat make. A warning on ports for users, information elsewhere.',
    why: 'No authority vouches for it. Mail programs of users warn or refuse, and users learn to click warnings away. Other servers mostly deliver all the same, but not where they demand a valid certificate, as MTA-STS makes them.',
    ignore: 'Mail comes from other servers alone, and the domain has no MTA-STS policy.',
    reference: ['TLS_README', 'RFC 8461', 'RFC 8314'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/ssl/certs/ssl-cert-snakeoil.pem\nsmtpd_tls_key_file = /etc/ssl/private/ssl-cert-snakeoil.key\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      other: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/ssl/certs/ssl-cert-snakeoil.pem\nsmtpd_tls_key_file = /etc/ssl/private/ssl-cert-snakeoil.key\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_cert_file = /etc/ssl/certs/ssl-cert-snakeoil.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'TLS is off, and nobody is shown the certificate.',
    },
  ],
  instance({ instance, model, report }) {
    const reported = new Set<unknown>();
    for (const service of model.publicServers) {
      if ((serverLevel(instance, service.scope) ?? 'none') === 'none') continue;
      const file = certificateFiles(instance, service.scope).find(({ path }) => SELF_MADE.test(path));
      if (!file || reported.has(file.name)) continue;
      for (const decision of decisions(file.name, model.publicServers, model)) {
        if (!isSaid(decision) || !SELF_MADE.test(decision.text)) continue;
        reported.add(file.name);
        const shown = decision.services.filter(({ scope }) => (serverLevel(instance, scope) ?? 'none') !== 'none');
        if (shown.length > 0) report({ at: decision.at, ...judge(decision, shown) });
      }
    }
  },
};

const SELF_MADE = /\/ssl-cert-snakeoil\.|^\/etc\/pki\/tls\/(?:certs|private)\/(?:postfix|localhost)\./;

function judge({ text }: Decision, services: readonly Service[]): { severity: 'warning' | 'info'; message: string } {
  const forUsers = services.filter(({ role }) => role === 'submission' || role === 'submissions');
  const where = namesOf(forUsers);
  return where === ''
    ? {
        severity: 'info',
        message: l10n.t('The system has signed "{0}" for itself: no authority vouches for it.', text),
      }
    : {
        severity: 'warning',
        message: l10n.t(
          'The system has signed "{0}" for itself: mail programs that connect to {1} warn or refuse.',
          text,
          where,
        ),
      };
}
