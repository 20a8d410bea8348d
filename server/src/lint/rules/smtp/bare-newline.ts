/** SMTP smuggling: lines that end without a carriage return are taken for lines. */

import * as l10n from '@vscode/l10n';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSatellite, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-bare-newline',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Mail can be smuggled in behind other mail, because bare line feeds end lines.'),
  docs: {
    what: 'smtpd_forbid_bare_newline is "no" for a service that strangers reach. Where that is only the default of an older version, it is told as information. The parameter came to 3.5.23, 3.6.13, 3.7.9 and 3.8.4; without a patch level in the version, the newest of its series is assumed.',
    why: 'A sender can hide a second message, with any sender address, in the body of the first: one server ends the message at a sequence that the other one takes for text. What the first has checked, SPF and DMARC included, then vouches for the second (CVE-2023-51764).',
    ignore:
      'The only clients are programs that end lines with a bare line feed and cannot be mended; better name those in smtpd_forbid_bare_newline_exclusions.',
    reference: ['postconf(5) smtpd_forbid_bare_newline', 'CVE-2023-51764', 'RFC 5321, section 2.3.8'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_forbid_bare_newline = no\n',
      good: 'smtpd_forbid_bare_newline = normalize\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_forbid_bare_newline = no\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
    {
      file: 'main',
      text: 'myhostname = mail.example.com\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The default of 3.9 and later is "normalize".',
    },
  ],
  instance({ edition, instance, model, report }) {
    if (!edition.parameter('smtpd_forbid_bare_newline') || isSatellite(instance)) return;
    for (const decision of decisions('smtpd_forbid_bare_newline', model.publicServers, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      const where = namesOf(decision.services);
      const value = edition.word('bare-newline-modes', 'normalize') ? 'normalize' : 'yes';
      report({
        at: decision.at,
        severity: isSaid(decision) ? 'warning' : 'info',
        message:
          where === ''
            ? l10n.t('Bare line feeds end lines: a sender can smuggle a second message in behind the first.')
            : l10n.t(
                'Bare line feeds end lines on {0}: a sender can smuggle a second message in behind the first.',
                where,
              ),
        fixes: () => setTo(decision, value, 'safe', instance),
      });
    }
  },
};
