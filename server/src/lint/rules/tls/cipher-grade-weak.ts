/** A grade of ciphers that is weak, or was. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../../knowledge/edition';
import { changeValue, checkedValue } from '../../shared/checked-value';
import { mayBeRead } from '../../shared/value-gates';
import type { Report, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-cipher-grade-weak',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A grade of ciphers is set that lets in weak ones, or none at all.'),
  docs: {
    what: 'The grade is "export", "low" or "null".',
    why: 'Before 3.8, "export" and "low" bring back ciphers that are broken within hours, as far as the TLS library has them. From 3.8 on both mean "medium". "null" allows only ciphers that do not encrypt: up to TLS 1.2 sessions fail with most peers, and are readable with the others.',
    ignore: '"null" is meant: the peers are known, and TLS is there for certificates alone.',
    reference: ['postconf(5) smtpd_tls_mandatory_ciphers', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ciphers = low\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ciphers = medium\n',
      version: '3.7',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\nsmtp_tls_ciphers = export\n',
      good: 'smtp_tls_security_level = may\nsmtp_tls_ciphers = medium\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_ciphers = null\n',
      good: 'smtp_tls_security_level = encrypt\nsmtp_tls_mandatory_ciphers = medium\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_ciphers = medium\n',
      why: 'This is the default, and fit for use.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_ciphers = low\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'TLS is off, so that nothing looks at the grade.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const checked = checkedValue(setting, instance);
    if (checked?.parameter.vocabulary !== 'tls-cipher-grades' || checked.views.length > 1) return;
    if (!mayBeRead(setting.name.text, setting.scope, instance)) return;
    const grade = checked.text.toLowerCase();
    const judged = judge(grade, edition);
    if (!judged) return;
    report({
      span: setting.value,
      ...judged,
      fixes: () => changeValue(setting, 'medium', grade === 'null' ? 'manual' : 'safe'),
    });
  },
};

function judge(grade: string, edition: Edition): Pick<Report, 'message' | 'severity'> | undefined {
  switch (grade) {
    case 'null':
      return {
        message: l10n.t(
          '"{0}" allows only ciphers that do not encrypt: up to TLS 1.2 sessions are readable, or fail.',
          grade,
        ),
      };
    case 'low':
    case 'export':
      return edition.isSince('3.8')
        ? {
            severity: 'hint',
            message: l10n.t('"{0}" means the same as "{1}" since Postfix {2}.', grade, 'medium', '3.8'),
          }
        : { message: l10n.t('"{0}" lets in ciphers that are easily broken.', grade) };
    default:
      return undefined;
  }
}
