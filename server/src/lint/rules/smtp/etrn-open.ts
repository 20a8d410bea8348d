/** Strangers may make the host deliver queued mail. */

import * as l10n from '@vscode/l10n';
import { setInMain } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-etrn-open',
  category: 'smtp-protocol',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Strangers may ask with ETRN for the delivery of queued mail.'),
  docs: {
    what: 'fast_flush_domains is set to something, and smtpd_etrn_restrictions is empty.',
    why: 'Each ETRN makes the queue manager try deliveries. Who repeats it keeps the host busy.',
    reference: ['ETRN_README', 'postconf(5) smtpd_etrn_restrictions'],
  },
  examples: [
    {
      file: 'main',
      bad: 'fast_flush_domains = example.org\n',
      good: 'fast_flush_domains = example.org\nsmtpd_etrn_restrictions = permit_mynetworks, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'fast_flush_domains =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'ETRN does nothing here.',
    },
    {
      file: 'main',
      text: 'relay_domains = example.org\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'This is how Postfix comes.',
    },
  ],
  instance({ instance, model, report }) {
    const open = model.exchangers.filter((one) => model.list('smtpd_etrn_restrictions', one)?.entries.length === 0);
    for (const decision of decisions('fast_flush_domains', open, model)) {
      if (!isSaid(decision) || decision.text === '') continue;
      report({
        at: decision.at,
        message: l10n.t(
          'smtpd_etrn_restrictions is empty: strangers may make this host try to deliver mail for these domains, again and again.',
        ),
        fixes: () => setInMain('smtpd_etrn_restrictions', 'permit_mynetworks, reject', 'manual', instance),
      });
    }
  },
};
