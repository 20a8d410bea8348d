/** Every message tells the name of the login. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-header-leak',
  category: 'sasl',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('Messages tell everybody the name with which the sender has logged in.'),
  docs: {
    why: 'The Received header holds the login. Whoever gets a message knows a name to guess a password for.',
    ignore: 'Names of logins are the addresses of users anyway, or abuse is traced with the header.',
    reference: ['postconf(5) smtpd_sasl_authenticated_header'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nsmtpd_sasl_authenticated_header = yes\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'smtpd_sasl_authenticated_header = no\n', why: 'This is the default.' }],
  names: ['smtpd_sasl_authenticated_header'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t('Every message tells in its Received header with which name the sender has logged in.'),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
