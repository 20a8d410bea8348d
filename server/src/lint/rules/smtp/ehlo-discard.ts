/** Announcements that clients need are hidden from all of them. */

import * as l10n from '@vscode/l10n';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-ehlo-discard',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('STARTTLS, AUTH or 8BITMIME is hidden from all clients.'),
  docs: {
    why: 'What is not announced is not used: mail comes in without encryption, users cannot log in, or text is recoded on the way.',
    ignore: 'The service is meant to offer neither TLS nor a login, and has them switched on for some clients only.',
    reference: ['postconf(5) smtpd_discard_ehlo_keywords'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_discard_ehlo_keywords = silent-discard, dsn, starttls\nsmtpd_tls_security_level = may\n',
      good: 'smtpd_discard_ehlo_keywords = silent-discard, dsn\nsmtpd_tls_security_level = may\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_discard_ehlo_keywords = silent-discard, chunking, dsn, etrn, vrfy\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Nobody needs these.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o smtpd_discard_ehlo_keywords=auth\nsubmission inet n - n - - smtpd\n',
      other: 'smtpd_sasl_auth_enable = yes\n',
      why: 'Port 25 is not for users.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions('smtpd_discard_ehlo_keywords', model.publicServers, model)) {
      if (!isSaid(decision)) continue;
      const words = decision.text.toLowerCase().split(/[\s,]+/);
      const isForUsers = decision.services.some(({ role }) => role !== 'mx');
      const hidden = words.find(
        (word) => word === 'starttls' || word === '8bitmime' || (word === 'auth' && isForUsers),
      );
      if (hidden === undefined) continue;
      report({
        at: decision.at,
        message:
          namesOf(decision.services) === ''
            ? l10n.t('{0} is hidden from all clients, and none of them can use it.', hidden.toUpperCase())
            : l10n.t(
                '{0} is hidden from all clients of {1}, and none of them can use it.',
                hidden.toUpperCase(),
                namesOf(decision.services),
              ),
      });
    }
  },
};
