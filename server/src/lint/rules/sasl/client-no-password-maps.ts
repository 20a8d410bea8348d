/** Postfix as a client is to log in, and has no passwords. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientServices } from '../../shared/clients';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-client-no-password-maps',
  category: 'sasl',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Postfix as a client is to log in, but no table holds passwords.'),
  docs: {
    why: 'smtp refuses to start: no mail leaves the host.',
    reference: ['postconf(5) smtp_sasl_password_maps', 'src/smtp/smtp_sasl_glue.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_auth_enable = yes\n',
      good: 'smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'smtp_sasl_auth_enable = no\n', why: 'Nobody logs in.' }],
  instance({ model, instance, report }) {
    for (const prefix of ['smtp', 'lmtp'] as const) {
      const bare = clientServices(model, prefix).filter(
        ({ scope }) => knownValue(instance, `${prefix}_sasl_password_maps`, scope)?.text.trim() === '',
      );
      for (const decision of decisions(`${prefix}_sasl_auth_enable`, bare, model)) {
        if (!isSaid(decision) || decision.text.toLowerCase() !== 'yes') continue;
        report({
          at: decision.at,
          message: l10n.t(
            '{0} is empty: no mail leaves through {1}, because the client refuses to start.',
            `${prefix}_sasl_password_maps`,
            namesOf(decision.services) || prefix,
          ),
        });
      }
    }
  },
};
