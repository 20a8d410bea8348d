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
  docs: {
    why: 'The switch is looked at only where the security level is empty, and cannot say `dane` or `secure`. Postfix 3.9 and later warn of it; once it is gone, mail would travel without TLS and nobody would be told.',
    reference: ['DEPRECATION_README', 'postconf(5) smtpd_tls_security_level', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_enforce_tls = yes\n',
      good: 'smtpd_tls_security_level = encrypt\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = encrypt\n',
      other: 'submission inet n - n - - smtpd\n',
      why: 'The level is what has taken its place.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_auth_only = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'That passwords need TLS is a matter of its own.',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'enforce', context);
  },
};
