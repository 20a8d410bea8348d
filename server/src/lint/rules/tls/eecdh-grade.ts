/** Curves for key exchange that clients do not have, or none at all. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../../knowledge/edition';
import { checkedValue } from '../../shared/checked-value';
import { deleteAll, isMentioned, isWhole } from '../../shared/dated';
import { deletion } from '../../shared/unused';
import { mayBeRead } from '../../shared/value-gates';
import type { Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'tls-eecdh-grade',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  until: '3.6',
  summary: () =>
    l10n.t('Key exchange with elliptic curves is switched off, or limited to a curve that few clients have.'),
  docs: {
    what: 'smtpd_tls_eecdh_grade is "none" or "ultra". From 3.6 on the parameter has no effect, which obsolete-no-replacement tells.',
    why: 'With "none", clients without ordinary Diffie-Hellman get no forward secrecy: who gets hold of the key one day can read what was recorded before. 3.4 and 3.5 take it for "auto" and warn. "ultra" leaves a single, slow curve, and clients without it the same way.',
    reference: ['postconf(5) smtpd_tls_eecdh_grade', 'src/tls/tls_dh.c', 'FORWARD_SECRECY_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_eecdh_grade = none\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      version: '3.3',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_eecdh_grade = ultra\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      version: '3.5',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_eecdh_grade = strong\n',
      version: '3.5',
      why: 'All clients have the curve of this grade.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_eecdh_grade = none\n',
      version: '3.3',
      why: 'No TLS is offered, so that nobody looks at the grade.',
    },
  ],
  names: ['smtpd_tls_eecdh_grade', 'tlsproxy_tls_eecdh_grade'],
  setting(setting, { instance, edition, report }) {
    const name = setting.name.text;
    if (!mayBeRead(name, setting.scope, instance)) return;
    const problem = problemOf(checkedValue(setting, instance)?.text, edition);
    if (!problem) return;
    const isAlone = isWhole(instance) && !isMentioned(name, instance);
    report({
      span: setting.value,
      ...problem,
      fixes: () => [
        {
          ...deletion(setting, isAlone ? 'safe' : 'manual'),
          edits: deleteAll(name, setting.scope, instance),
          preferred: true,
        },
      ],
    });
  },
};

function problemOf(grade: string | undefined, edition: Edition): { severity: Severity; message: string } | undefined {
  if (grade === 'ultra') {
    return {
      severity: 'info',
      message: l10n.t('"{0}" leaves a single curve, which many clients do not have.', grade),
    };
  }
  if (grade !== 'none') return undefined;
  return edition.isSince('3.4')
    ? { severity: 'hint', message: l10n.t('"{0}" is taken for "auto", with a warning in the log.', grade) }
    : {
        severity: 'warning',
        message: l10n.t(
          '"{0}" switches key exchange with elliptic curves off: clients go without forward secrecy.',
          grade,
        ),
      };
}
