/** Keys in DNS are not looked at where MX records are not signed. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { rowsOf } from '../../../project/model/table';
import { parsePolicy } from '../../../project/model/tls-policy';
import { setInMain } from '../../shared/change';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-insecure-mx-policy',
  category: 'tls-client',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('DANE from a table of policies may ignore keys of servers whose MX records are not signed.'),
  docs: {
    what: 'A row of smtp_tls_policy_maps that can be read here says "dane", while smtp_tls_security_level is another, and the version may be one before 3.6.17, 3.7.13, 3.8.8 or 3.9.2.',
    why: 'smtp_tls_dane_insecure_mx_policy then defaulted to "may" because of the level in main.cf. Keys that a server publishes for its own name were not used.',
    reference: ['postconf(5) smtp_tls_dane_insecure_mx_policy'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\nsmtp_dns_support_level = dnssec\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      good: 'smtp_tls_security_level = may\nsmtp_dns_support_level = dnssec\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\nsmtp_tls_dane_insecure_mx_policy = dane\n',
      files: { '/etc/postfix/tls_policy': 'example.com dane\n' },
      version: '3.7.11',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_dns_support_level = dnssec\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      files: { '/etc/postfix/tls_policy': 'example.com dane\n' },
      why: 'Newer versions have another default.',
    },
  ],
  names: ['smtp_tls_policy_maps'],
  setting(setting, { instance, usage, edition, report }) {
    if (setting.file !== 'main') return;
    const name = 'smtp_tls_dane_insecure_mx_policy';
    if (!edition.parameter(name) || instance.definition(name) || knownValue(instance, name)?.text !== 'may') return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const row = rowsOf(reference, instance)?.find(({ value }) => parsePolicy(value).level === 'dane');
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          'The row for "{0}" asks for DANE, but keys of servers whose MX records are not signed are ignored in this version.',
          row.key,
        ),
        fixes: () => setInMain(name, 'dane', 'safe', instance),
      });
    }
  },
};
