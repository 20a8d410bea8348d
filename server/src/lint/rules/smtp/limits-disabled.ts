/** Limits that keep single clients from taking the server for themselves are off. */

import * as l10n from '@vscode/l10n';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-limits-disabled',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A limit that keeps single clients from taking the server for themselves is off.'),
  docs: {
    what: 'smtpd_client_connection_count_limit is 0, smtpd_hard_error_limit is over 100 or smtpd_junk_command_limit over 1000, for a service that strangers reach. Rate limits of 0 are the default and are left alone.',
    why: 'One client can hold all processes of the service, or try passwords and addresses as long as it likes on one connection.',
    ignore: 'Something in front of Postfix keeps such limits.',
    reference: ['postconf(5) smtpd_client_connection_count_limit', 'TUNING_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_connection_count_limit = 0\n',
      good: 'smtpd_client_connection_count_limit = 20\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_connection_rate_limit = 0\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'This is the default.',
    },
    {
      file: 'master',
      text: '127.0.0.1:10025 inet n - n - - smtpd\n  -o smtpd_client_connection_count_limit=0\n  -o smtpd_hard_error_limit=1000\n',
      other: 'compatibility_level = 3.6\n',
      why: 'The only client is the content filter of this host.',
    },
  ],
  instance({ model, report }) {
    for (const { name, isOff } of LIMITS) {
      for (const decision of decisions(name, model.publicServers, model)) {
        const value = Number(decision.text);
        if (!isSaid(decision) || !/^\d+$/.test(decision.text) || !isOff(value)) continue;
        report({
          at: decision.at,
          message:
            value === 0
              ? l10n.t('Without this limit, one client can hold all processes of the service.')
              : l10n.t(
                  'A limit of {0} is none: a client can try passwords and addresses as long as it likes on one connection.',
                  decision.text,
                ),
        });
      }
    }
  },
};

const LIMITS: readonly { readonly name: string; readonly isOff: (value: number) => boolean }[] = [
  { name: 'smtpd_client_connection_count_limit', isOff: (value) => value === 0 },
  { name: 'smtpd_hard_error_limit', isOff: (value) => value > 100 },
  { name: 'smtpd_junk_command_limit', isOff: (value) => value > 1000 },
];
