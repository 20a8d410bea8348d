/** Clients are kept waiting, and smtpd with them. */

import * as l10n from '@vscode/l10n';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-sleep',
  category: 'smtp-protocol',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('A restriction keeps an smtpd process waiting for long.'),
  docs: {
    what: '"sleep" with more than 5 seconds.',
    why: 'While it sleeps, an smtpd process serves nobody else. A few dozen waiting clients use up all of them, and honest senders wait too. postscreen(8) tells hasty clients apart with one process.',
    reference: ['postconf(5) sleep', 'POSTSCREEN_README', 'STRESS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, sleep 20, reject_unauth_pipelining\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, sleep 1, reject_unauth_pipelining\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, sleep 2, reject_unauth_pipelining\n',
      why: 'A second or two is enough to catch clients that talk too early.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { facts, argument } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (facts?.argument !== 'seconds' || !argument?.place || !(Number(argument.text) > LONG)) continue;
      report({
        span: argument.place.span,
        message: l10n.t('An smtpd process waits {0} seconds for each client, and serves nobody else.', argument.text),
      });
    }
  },
};

/** Seconds. */
const LONG = 5;
