/** `smtp_enforce_tls` and its kin, which make TLS mandatory. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { reportTlsSwitch } from '../../shared/tls-migration';

export const rule: Rule = {
  id: 'obsolete-enforce-tls',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A switch from before Postfix 2.3 makes TLS mandatory; a security level has taken its place.'),
  examples: [
    {
      file: 'main',
      bad: 'smtpd_enforce_tls = yes\n',
      good: 'smtpd_tls_security_level = encrypt\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'enforce', context);
  },
};
