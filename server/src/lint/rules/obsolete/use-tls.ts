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
  docs: {
    why: 'The switch is looked at only where the security level is empty. Postfix 3.9 and later warn of it; once it is gone, mail would travel without TLS and nobody would be told.',
    reference: ['DEPRECATION_README', 'postconf(5) smtp_tls_security_level', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_use_tls = yes\n',
      good: 'smtp_tls_security_level = may\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_note_starttls_offer = yes\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'The one is what has taken its place, and the other only writes to the log.',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'use', context);
  },
};
