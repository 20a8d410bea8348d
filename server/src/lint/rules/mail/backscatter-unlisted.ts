/** Nobody looks whether recipients exist, on port 25. */

import * as l10n from '@vscode/l10n';
import { deleteDecision } from '../../shared/change';
import { decisions, isSatellite } from '../../shared/judged';
import { verifiesRecipients } from '../../shared/recipients';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'backscatter-unlisted',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mail from strangers is taken without looking whether the recipient exists.'),
  docs: {
    why: 'What cannot be delivered is bounced later, to senders that spam has forged. Block lists count that as spam.',
    ignore: 'A restriction list holds reject_unlisted_recipient at the right place.',
    reference: ['postconf(5) smtpd_reject_unlisted_recipient', 'BACKSCATTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'biff = no\nsmtpd_reject_unlisted_recipient = no\n',
      good: 'biff = no\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_reject_unlisted_recipient=no\n',
      other: 'compatibility_level = 3.6\n',
      why: 'On submission it is so in the file that Postfix ships: users get a notice that they can read.',
    },
    {
      file: 'main',
      text: 'smtpd_reject_unlisted_recipient = no\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_unlisted_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The list itself looks.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance) || verifiesRecipients(model)) return;
    const bare = model.exchangers.filter(
      (service) =>
        !model
          .relay(service)
          .lists.some(({ list }) =>
            list.entries.some(({ name }) => name === 'reject_unlisted_recipient' || name === 'check_recipient_maps'),
          ),
    );
    for (const decision of decisions('smtpd_reject_unlisted_recipient', bare, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        message: l10n.t('Mail for recipients that do not exist is taken and bounced later, to forged senders.'),
        fixes: () => deleteDecision(decision, 'manual'),
      });
    }
  },
};
