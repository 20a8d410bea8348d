/** VRFY tells whether an address exists. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSatellite, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-vrfy',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('Strangers may ask with VRFY whether an address exists.'),
  docs: {
    what: 'disable_vrfy_command is "no" for a service that strangers reach; as a hint where that is only the default. Postfix never had EXPN.',
    why: 'VRFY gives away no more than RCPT does, since both go through the same checks. Security scanners complain of it all the same, and no mail program needs it.',
    ignore: 'No scanner asks for it.',
    reference: ['postconf(5) disable_vrfy_command', 'RFC 5321, section 7.3'],
  },
  examples: [
    {
      file: 'main',
      bad: 'disable_vrfy_command = no\n',
      good: 'disable_vrfy_command = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'disable_vrfy_command = no\ninet_interfaces = loopback-only\nrelayhost = [smtp.example.com]\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Only programs of this host connect.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const decision of decisions('disable_vrfy_command', model.publicServers, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        severity: isSaid(decision) ? 'info' : 'hint',
        message: l10n.t('Strangers may ask with VRFY whether an address exists. No mail program needs the command.'),
        fixes: () => setTo(decision, 'yes', 'safe', instance),
      });
    }
  },
};
