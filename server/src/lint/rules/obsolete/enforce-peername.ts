/** `smtp_tls_enforce_peername`, which says whether mandatory TLS verifies the server's name. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { reportTlsSwitch } from '../../shared/tls-migration';

export const rule: Rule = {
  id: 'obsolete-enforce-peername',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () =>
    l10n.t(
      'A switch from before Postfix 2.3 says whether mandatory TLS verifies the name of the server; security levels say that too.',
    ),
  examples: [
    {
      file: 'main',
      bad: 'smtp_enforce_tls = yes\nsmtp_tls_enforce_peername = no\n',
      good: 'smtp_tls_security_level = encrypt\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'peername', context);
  },
};
