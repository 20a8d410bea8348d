/** A client may try passwords as fast as it likes. */

import * as l10n from '@vscode/l10n';
import { setInService } from '../../shared/change';
import { decisions } from '../../shared/judged';
import { loginServices } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-no-rate-limit',
  category: 'sasl',
  severity: 'hint',
  isOptional: true,
  since: '3.1',
  fixable: 'manual',
  summary: () => l10n.t('A client may try passwords as fast as it likes.'),
  docs: {
    what: 'smtpd_client_auth_rate_limit is 0 for a service of a master.cf that can be reached from outside and offers AUTH.',
    why: 'Nothing slows down programs that guess passwords, unless something else watches the log.',
    ignore: 'fail2ban or the like bans clients that fail.',
    reference: ['postconf(5) smtpd_client_auth_rate_limit'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_client_auth_rate_limit=10\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '127.0.0.1:587 inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Only this host can connect.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions(
      'smtpd_client_auth_rate_limit',
      loginServices(model, model.publicServers),
      model,
    )) {
      const [service] = decision.services;
      if (decision.text !== '0' || !service?.line) continue;
      report({
        at: decision.at,
        message: l10n.t('A client may try any number of logins in a minute.'),
        fixes: () => setInService(service, 'smtpd_client_auth_rate_limit', '10', 'manual'),
      });
    }
  },
};
