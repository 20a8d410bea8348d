/** TLS is offered or demanded, and no certificate is set. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { isOn, knownValue } from '../../../project/known';
import type { Service } from '../../../project/model/service';
import { hasCertificate, serverLevel } from '../../../project/model/tls';
import { certificateFiles } from '../../../project/model/certificates';
import { decisions, isSaid, isSatellite, namesOf } from '../../shared/judged';
import { levelDecisions, severityOfBrokenTls, type LevelDecision } from '../../shared/server-levels';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-server-no-certificate',
  category: 'tls-server',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A service offers or demands TLS, and has no certificate.'),
  docs: {
    what: 'None of smtpd_tls_chain_files, smtpd_tls_cert_file, smtpd_tls_eccert_file and smtpd_tls_dcert_file is set; or smtpd_tls_cert_file is "none" while client certificates are asked for, which needs one of the server. On the host itself, files that are not there are told too.',
    why: 'smtpd(8) logs that no server certificate is available and starts all the same. With the level "may" it announces STARTTLS and answers it with 454, so that clients go on in the clear or give up. Where TLS is mandatory, every command but STARTTLS is refused, and nobody can send anything. In wrapper mode connections are dropped.',
    reference: ['TLS_README', 'postconf(5) smtpd_tls_chain_files', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_chain_files=/etc/postfix/chain.pem\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = none\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: '"none" asks for TLS without a certificate, which Postfix can do.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = {{ certificate }}\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The template will name one.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = $MAIL_CERT\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A script will put the file in place of the variable, which Postfix itself would read as nothing.',
    },
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'main.cf, which is not there to look at, may name one.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Programs on this host need no TLS.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    const bare = model.publicServers.filter((service) => isBare(service, instance));
    for (const decision of levelDecisions(bare, model)) {
      if (decision.level === 'none' || !isSaid(decision)) continue;
      report({ at: decision.at, severity: severityOfBrokenTls(decision.services, model), message: message(decision) });
    }
    reportMissing({ instance, model, report });
  },
};

/** Files that are named, and are not there. */
function reportMissing({ instance, model, report }: Pick<InstanceContext, 'instance' | 'model' | 'report'>): void {
  const reported = new Set<unknown>();
  for (const service of model.publicServers) {
    const level = serverLevel(instance, service.scope);
    if (level === undefined || level === 'none') continue;
    for (const { name, path } of certificateFiles(instance, service.scope)) {
      if (!path.startsWith('/') || instance.files.facts(path) !== 'missing') continue;
      const [decision] = decisions(name, [service], model);
      if (!decision || reported.has(decision.at?.line)) continue;
      reported.add(decision.at?.line);
      report({
        at: decision.at,
        severity: severityOfBrokenTls([service], model),
        message: l10n.t('There is no file "{0}": TLS does not work.', path),
      });
    }
  }
}

/** Is it certain that smtpd(8) finds no certificate? */
function isBare({ scope }: Service, instance: Instance): boolean {
  if (hasCertificate(instance, 'smtpd', scope) === false) return true;
  const given = (name: string): string => knownValue(instance, name, scope)?.text ?? '?';
  if (given('smtpd_tls_cert_file').toLowerCase() !== 'none') return false;
  if (OTHERS.some((name) => instance.parameter(name) && given(name) !== '')) return false;
  return isOn(instance, 'smtpd_tls_ask_ccert', scope) === true;
}

const OTHERS = ['smtpd_tls_eccert_file', 'smtpd_tls_dcert_file', 'smtpd_tls_chain_files'] as const;

function message({ level, isWrapped, services }: LevelDecision): string {
  const where = namesOf(services);
  if (isWrapped) {
    return where === ''
      ? l10n.t('TLS is mandatory, and there is no certificate: smtpd drops every connection.')
      : l10n.t('TLS is mandatory on {0}, and there is no certificate: smtpd drops every connection.', where);
  }
  if (level === 'encrypt') {
    return where === ''
      ? l10n.t('TLS is mandatory, and there is no certificate: no client can send anything.')
      : l10n.t('TLS is mandatory on {0}, and there is no certificate: no client can send anything.', where);
  }
  return where === ''
    ? l10n.t('There is no certificate: STARTTLS is announced, and answered with an error.')
    : l10n.t('There is no certificate for {0}: STARTTLS is announced, and answered with an error.', where);
}
