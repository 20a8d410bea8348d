/** Clients may send commands before the server has said that they may. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-unauth-pipelining',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Clients may talk out of turn, as spam programs and smuggled mail do.'),
  docs: {
    what: 'smtpd_forbid_unauth_pipelining is "no" on port 25; as information where that is only the default of a version before 3.9.',
    why: 'Real mail servers wait for the answer before they go on. Spam programs do not, and attacks that smuggle a second message rely on it.',
    reference: ['postconf(5) smtpd_forbid_unauth_pipelining', 'RFC 2920'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_forbid_unauth_pipelining = no\n',
      good: 'smtpd_forbid_unauth_pipelining = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_forbid_unauth_pipelining=no\n',
      other: 'compatibility_level = 3.6\n',
      why: 'On submission services, the file that Postfix ships sets it so.',
    },
  ],
  instance({ edition, instance, model, report }) {
    if (!edition.parameter('smtpd_forbid_unauth_pipelining') || isSatellite(instance)) return;
    for (const decision of decisions('smtpd_forbid_unauth_pipelining', model.exchangers, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        severity: isSaid(decision) ? 'warning' : 'info',
        message: l10n.t(
          'Clients may send commands before their turn, as spam programs and attacks that smuggle mail do.',
        ),
        fixes: () => setTo(decision, 'yes', 'safe', instance),
      });
    }
  },
};
