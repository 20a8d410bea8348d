/** Anonymous ciphers are excluded where nobody asks for certificates. */

import * as l10n from '@vscode/l10n';
import type { Place } from '../../../project/place';
import { settingOf } from '../../shared/change';
import { cipherItems, excludedCiphers } from '../../shared/cipher-lists';
import { decisions, isSaid, type Decision } from '../../shared/judged';
import { TLS_PREFIXES, tlsServices, tlsUse } from '../../shared/tls-services';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-exclude-anull',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('Anonymous ciphers are excluded where certificates are not checked anyway.'),
  docs: {
    what: 'aNULL stands in a list of excluded ciphers that a service with optional TLS looks at.',
    why: 'Ciphers without certificates are as good as those with certificates that nobody checks, and Postfix leaves them out by itself as soon as certificates matter: when the client checks the server, and when the server asks the client for one. Excluding them gains nothing.',
    ignore: 'A scanner or a policy insists on it.',
    reference: ['TLS_README', 'src/smtp/smtp_tls_policy.c', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = aNULL, MD5\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = MD5\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_mandatory_exclude_ciphers = aNULL\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'Programs of users check the certificate, and the list is for them alone.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = eNULL, MD5\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'eNULL is another group: ciphers that do not encrypt.',
    },
  ],
  instance({ instance, model, report }) {
    for (const prefix of TLS_PREFIXES) {
      const optional = tlsServices(prefix, model).filter(
        (service) => tlsUse(prefix, service, instance) === 'opportunistic',
      );
      for (const decision of decisions(`${prefix}_tls_exclude_ciphers`, optional, model)) {
        if (!isSaid(decision) || !cipherItems(decision.text).includes('aNULL')) continue;
        report({
          at: itemPlace(decision) ?? decision.at,
          message: l10n.t('Excluding "{0}" gains nothing: Postfix does so itself where certificates matter.', 'aNULL'),
        });
      }
    }
  },
};

function itemPlace({ origin }: Decision): Place | undefined {
  const setting = settingOf(origin);
  const item = setting && excludedCiphers(setting).find(({ text }) => text === 'aNULL');
  return item && { file: setting.file, line: setting.line, span: item };
}
