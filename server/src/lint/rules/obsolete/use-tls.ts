/** `smtp_use_tls` and its kin, which turn TLS on or off. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { reportTlsSwitch } from '../../shared/tls-migration';

export const rule: Rule = {
  id: 'obsolete-use-tls',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A switch from before Postfix 2.3 turns TLS on or off; a security level has taken its place.'),
  examples: [
    {
      file: 'main',
      bad: 'smtp_use_tls = yes\n',
      good: 'smtp_tls_security_level = may\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'use', context);
  },
};
