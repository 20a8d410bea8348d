/** Received headers of mail from strangers do not tell where it came from. */

import * as l10n from '@vscode/l10n';
import { deleteDecision, fixOf, serviceEdits, settingOf } from '../../shared/change';
import { deleteSetting } from '../../edits';
import { decisions } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-hide-client-on-mx',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'manual',
  since: '3.10',
  summary: () => l10n.t('Mail from strangers loses the trace of where it came from.'),
  docs: {
    why: 'smtpd_hide_client_session leaves the client out of the Received header. It is meant for submission, to protect users. On port 25 the standard demands the trace, and without it neither spam filters nor people can tell where a message came from.',
    reference: ['postconf(5) smtpd_hide_client_session', 'RFC 5321, section 4.4'],
  },
  examples: [
    {
      file: 'main',
      bad: 'biff = no\nsmtpd_hide_client_session = yes\n',
      good: 'biff = no\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_hide_client_session=yes\n',
      other: 'compatibility_level = 3.6\n',
      why: 'On submission it protects users, as in the file that Postfix ships.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions('smtpd_hide_client_session', model.exchangers, model)) {
      if (decision.text.toLowerCase() !== 'yes') continue;
      report({
        at: decision.at,
        message: l10n.t(
          'Mail from strangers loses its trace: nobody can tell where a message came from. The setting is meant for submission.',
        ),
        fixes: () => {
          const setting = settingOf(decision.origin);
          const users = model.submissions.filter(({ line }) => line);
          if (setting?.file !== 'main' || users.length === 0) return deleteDecision(decision, 'manual');
          const moved = users.flatMap((one) => serviceEdits(one, decision.name, 'yes') ?? []);
          return fixOf(l10n.t('Move it to the submission services'), 'manual', [deleteSetting(setting), ...moved]);
        },
      });
    }
  },
};
