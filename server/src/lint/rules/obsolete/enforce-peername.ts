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
  docs: {
    why: 'It has an effect only next to the old switches for TLS: with a security level, the level says what is verified. Postfix 3.11 and later warn of it, and some version to come will not have it.',
    reference: ['DEPRECATION_README', 'postconf(5) smtp_tls_enforce_peername', 'src/smtp/smtp_tls_policy.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [a.example]\nsmtp_enforce_tls = yes\nsmtp_tls_enforce_peername = no\n',
      good: 'relayhost = [a.example]\nsmtp_tls_security_level = encrypt\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = verify\nsmtp_tls_verify_cert_match = nexthop\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'Which name a certificate must have is said by this parameter still.',
    },
  ],
  setting(setting, context) {
    reportTlsSwitch(setting, 'peername', context);
  },
};
