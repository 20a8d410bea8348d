/** Clients are refused before they have said whom the mail is from and for. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-delay-reject-off',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Clients are refused before they have named sender and recipient.'),
  docs: {
    why: 'The log then does not tell whose mail was refused, some clients try again and again, and users who have not logged in yet are refused by client restrictions.',
    ignore: 'Connections are to be cut off as early as can be.',
    reference: ['postconf(5) smtpd_delay_reject'],
  },
  examples: [{ file: 'main', bad: 'smtpd_delay_reject = no\n', good: 'smtpd_delay_reject = yes\n' }],
  lookAlikes: [{ file: 'main', text: 'smtpd_delay_reject = yes\n', why: 'This is the default.' }],
  names: ['smtpd_delay_reject'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'no') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Clients are refused before sender and recipient are known: the log does not tell whose mail it was.',
      ),
    });
  },
};
