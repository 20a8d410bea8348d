/** Messages to more than a few recipients are turned away. */

import * as l10n from '@vscode/l10n';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-recipient-limit-low',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Fewer recipients are taken for one message than the standard asks for.'),
  docs: {
    why: 'The standard asks every server to take at least 100 recipients. With fewer, mail servers come back for the rest again and again, and mailing lists arrive late.',
    reference: ['postconf(5) smtpd_recipient_limit', 'RFC 5321, section 4.5.3.1.8'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_limit = 10\n',
      good: 'smtpd_recipient_limit = 1000\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_recipient_limit=50\n',
      other: 'compatibility_level = 3.6\n',
      why: 'For users, a limit is a protection.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions('smtpd_recipient_limit', model.exchangers, model)) {
      const limit = Number(decision.text);
      if (!isSaid(decision) || !/^\d+$/.test(decision.text) || limit === 0 || limit >= 100) continue;
      report({
        at: decision.at,
        message: l10n.t(
          'Mail servers may send to 100 recipients at once: with a limit of {0} they come back for the rest again and again.',
          decision.text,
        ),
      });
    }
  },
};
