/** The recipient list with its costly checks is asked before the relay list. */

import * as l10n from '@vscode/l10n';
import { setInMain } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-order-recipient-first',
  category: 'relay',
  severity: 'info',
  fixable: 'manual',
  since: '3.6',
  summary: () => l10n.t('DNS lists and policy servers are asked about mail that is refused as relaying anyway.'),
  docs: {
    what: 'smtpd_relay_before_recipient_restrictions is "no", because it was said or because the compatibility level is below 3.6, and the recipient list asks DNS lists or a policy server.',
    why: 'Each attempt to relay costs lookups before it is refused. From level 3.6 on, the relay list comes first.',
    reference: ['postconf(5) smtpd_relay_before_recipient_restrictions', 'COMPATIBILITY_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 2\nsmtpd_recipient_restrictions = reject_rbl_client bl.example.org\n',
      good: 'compatibility_level = 2\nsmtpd_recipient_restrictions = reject_rbl_client bl.example.org\nsmtpd_relay_before_recipient_restrictions = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = reject_rbl_client bl.example.org\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'From level 3.6 on, the relay list comes first.',
    },
    {
      file: 'main',
      text: 'compatibility_level = 2\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client bl.example.org\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The list refuses relaying itself before it asks anybody.',
    },
  ],
  instance({ model, instance, report }) {
    const costly = model.exchangers.filter((service) => {
      for (const { name, facts } of model.list('smtpd_recipient_restrictions', service)?.entries ?? []) {
        if (/^(reject|defer)_unauth_destination$/.test(name)) return false;
        if (facts?.argument === 'dnsbl-domain' || facts?.argument === 'policy-server') return true;
      }
      return false;
    });
    for (const decision of decisions('smtpd_relay_before_recipient_restrictions', costly, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: isSaid(decision) ? decision.at : decisions('smtpd_recipient_restrictions', costly, model)[0]?.at,
        message: l10n.t(
          'This list is asked before smtpd_relay_restrictions: lookups are made for mail that is then refused as relaying.',
        ),
        fixes: () => setInMain('smtpd_relay_before_recipient_restrictions', 'yes', 'manual', instance),
      });
    }
  },
};
