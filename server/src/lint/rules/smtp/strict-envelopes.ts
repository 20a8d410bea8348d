/** Addresses without angle brackets are taken. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-strict-envelopes',
  category: 'smtp-protocol',
  severity: 'hint',
  isOptional: true,
  fixable: 'manual',
  summary: () => l10n.t('Clients may write addresses in a form that the standard does not allow.'),
  docs: {
    why: 'Envelope addresses have to stand in angle brackets, without comments and names. Programs that get this wrong are mostly spam programs, but some devices do too.',
    reference: ['postconf(5) strict_rfc821_envelopes', 'RFC 5321, section 4.1.2'],
  },
  examples: [
    {
      file: 'main',
      bad: 'strict_rfc821_envelopes = no\n',
      good: 'strict_rfc821_envelopes = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'strict_rfc821_envelopes = no\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only programs of this host connect.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const decision of decisions('strict_rfc821_envelopes', model.exchangers, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        message: l10n.t('Envelope addresses need not have the form that the standard demands.'),
        fixes: () => setTo(decision, 'yes', 'manual', instance),
      });
    }
  },
};
