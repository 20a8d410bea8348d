/** A directory of authorities that a jailed service does not see. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import { isJailed, type Service } from '../../../project/model/service';
import { clientLevel } from '../../../project/model/tls';
import { asksForCertificate } from '../../shared/client-certificates';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import { TLS_PREFIXES, tlsServices, type TlsPrefix } from '../../shared/tls-services';
import type { InstanceContext, Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'tls-capath-in-chroot',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A directory of authorities lies outside the chroot jail of the service that looks into it.'),
  docs: {
    what: 'A service with "y" in the column chroot checks certificates against smtp_tls_CApath or smtpd_tls_CApath. The path is looked up inside the queue directory. A warning where there is no such directory in the jail, as far as the host can tell, or where the path goes through the queue directory itself, which the jail does not contain; else information.',
    why: 'A directory of authorities is searched when a certificate comes in, from inside the jail; smtp_tls_CAfile is read before. Without the directory no certificate is trusted: mail that needs a trusted one waits, and clients lose what their certificate allows.',
    ignore: 'The directory is copied into the jail, as the start script of Debian does.',
    reference: ['postconf(5) smtp_tls_CApath', 'src/tls/tls_certkey.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\n',
      good: 'smtp_tls_security_level = secure\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other: 'smtp unix - - y - - smtp\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = secure\nsmtp_tls_CApath = $queue_directory/etc/ssl/certs\n',
      good: 'smtp_tls_security_level = secure\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other: 'smtp unix - - y - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'The service is not in a jail.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_CApath = /etc/ssl/certs\n',
      other: 'smtp unix - - y - - smtp\n',
      why: 'At this level nothing depends on the authorities.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other: 'smtp unix - - y - - smtp\n',
      why: 'The file is read before the service goes to jail.',
    },
  ],
  instance(context) {
    for (const prefix of TLS_PREFIXES) reportOutside(prefix, context);
  },
};

function reportOutside(prefix: TlsPrefix, { instance, model, report }: InstanceContext): void {
  const jailed = tlsServices(prefix, model).filter(
    (service) => isJailed(service, instance) && dependsOnPath(prefix, service, instance),
  );
  for (const decision of decisions(`${prefix}_tls_CApath`, jailed, model)) {
    const { text, services } = decision;
    if (!isSaid(decision) || !text.startsWith('/')) continue;
    const severity = severityOf(text, instance);
    if (!severity) continue;
    report({
      at: decision.at,
      severity,
      message: l10n.t(
        '"{1}" is looked for inside the chroot jail of {0}, the queue directory.',
        namesOf(services),
        text,
      ),
    });
  }
}

/** Does something depend on the authorities, and is there no file of them? */
function dependsOnPath(prefix: TlsPrefix, service: Service, instance: Instance): boolean {
  const { line, scope } = service;
  if (!line || knownValue(instance, `${prefix}_tls_CAfile`, scope)?.text !== '') return false;
  if (prefix === 'smtpd') return asksForCertificate(service, instance) === true;
  const level = clientLevel(instance, prefix, scope);
  return level === 'verify' || level === 'secure';
}

function severityOf(path: string, instance: Instance): Severity | undefined {
  const jail = knownValue(instance, 'queue_directory')?.text.replace(/\/+$/, '');
  if (!jail) return undefined;
  const facts = instance.files.facts(jail + path);
  if (facts !== undefined) return facts === 'missing' ? 'warning' : undefined;
  return path.startsWith(`${jail}/`) ? 'warning' : 'info';
}
