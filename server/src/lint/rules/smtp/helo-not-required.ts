/** Clients need not say who they are. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-helo-not-required',
  category: 'smtp-protocol',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Clients on port 25 may leave out HELO.'),
  docs: {
    what: 'smtpd_helo_required is "no" on port 25. Where HELO restrictions are set, acl-helo-not-required tells more.',
    why: 'The standard demands HELO or EHLO before mail. Programs that leave it out are nearly always spam programs.',
    ignore: 'Devices in your networks send without it.',
    reference: ['postconf(5) smtpd_helo_required', 'RFC 5321, section 4.1.4'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_helo_required = no\n',
      good: 'smtpd_helo_required = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_helo_required = no\nsmtpd_helo_restrictions = reject_invalid_helo_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Another rule tells of it, since here the restrictions can be avoided.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    const bare = model.exchangers.filter((one) => model.list('smtpd_helo_restrictions', one)?.entries.length === 0);
    for (const decision of decisions('smtpd_helo_required', bare, model)) {
      if (decision.text.toLowerCase() !== 'no' || !isSaid(decision)) continue;
      report({
        at: decision.at,
        message: l10n.t('Clients may leave out HELO, which spam programs do and mail servers do not.'),
        fixes: () => setTo(decision, 'yes', 'manual', instance),
      });
    }
  },
};
