/** Mail servers whose HELO name has no address are refused. */

import * as l10n from '@vscode/l10n';
import { isSatellite } from '../../shared/judged';
import { BEFORE_DATA, listedEntries } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-unknown-helo-hostname',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Clients are refused whose name in HELO has neither an address nor a mail server.'),
  docs: {
    what: 'reject_unknown_helo_hostname, on a service that takes mail from anybody.',
    why: 'Many honest servers greet with a name that only their own network knows. The standard says that mail is not to be refused because a name in HELO does not fit the client.',
    ignore: 'That mail has been seen to be spam here.',
    reference: ['postconf(5) reject_unknown_helo_hostname', 'RFC 5321, section 4.1.4'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_helo_required = yes\nsmtpd_helo_restrictions = permit_mynetworks, reject_unknown_helo_hostname\n',
      good: 'smtpd_helo_required = yes\nsmtpd_helo_restrictions = permit_mynetworks, reject_non_fqdn_helo_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_helo_required = yes\nsmtpd_helo_restrictions = permit_mynetworks, warn_if_reject reject_unknown_helo_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'It only logs.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const { entry, place } of listedEntries(model, model.exchangers, BEFORE_DATA)) {
      if (!NAMES.has(entry.name) || entry.isDry) continue;
      report({
        at: place,
        message: l10n.t(
          '"{0}" refuses servers that greet with a name which the DNS does not know: many honest ones do.',
          entry.item.text,
        ),
      });
    }
  },
};

const NAMES: ReadonlySet<string> = new Set(['reject_unknown_helo_hostname', 'reject_unknown_hostname']);
