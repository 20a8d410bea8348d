/** Other people's servers are asked about every sender. */

import * as l10n from '@vscode/l10n';
import { isSatellite } from '../../shared/judged';
import { BEFORE_DATA, listedEntries } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-sender-callout',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('For all mail, the server of the sender is asked whether the address exists.'),
  docs: {
    what: 'reject_unverified_sender in a list of a service that takes mail from anybody, and not just in a class or a table.',
    why: 'Senders of spam are forged: their servers get a probe for every one of them, and put hosts that probe on block lists. Servers that delay strangers make honest mail wait too. Postfix advises to probe only domains that are often forged, through an access table.',
    ignore: 'The service takes mail only from your own servers.',
    reference: ['ADDRESS_VERIFICATION_README', 'postconf(5) reject_unverified_sender'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = permit_mynetworks, reject_unverified_sender\n',
      good: 'smtpd_sender_restrictions = permit_mynetworks, check_sender_access hash:/etc/postfix/often-forged\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_restrictions = check_sender_access inline:{example.com=reject_unverified_sender}\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A table says whose senders are verified.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'This asks your own servers about your own recipients.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const { entry, place } of listedEntries(model, model.exchangers, BEFORE_DATA, 'lists')) {
      if (entry.name !== 'reject_unverified_sender' || entry.isDry) continue;
      report({
        at: place,
        message: l10n.t(
          'For every message, the server of its sender, forged or not, is asked whether the address exists: others take that for an attack.',
        ),
      });
    }
  },
};
