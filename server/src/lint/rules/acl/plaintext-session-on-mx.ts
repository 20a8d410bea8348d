/** Port 25 refuses mail that comes without TLS. */

import * as l10n from '@vscode/l10n';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { deleteItems, fixOf } from '../../shared/change';
import { isSatellite, isSure, namesOf } from '../../shared/judged';
import { BEFORE_DATA, listedEntries } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-plaintext-session-on-mx',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Port 25 refuses all clients that do not encrypt.'),
  docs: {
    what: 'reject_plaintext_session in a list of a service that takes mail from anybody, where nothing has let strangers pass before.',
    why: 'Some servers still send without TLS, and their mail never arrives. The standard says that a public mail exchanger must not demand TLS.',
    ignore: 'Only your own servers deliver to this one.',
    reference: ['RFC 3207, section 4', 'postconf(5) reject_plaintext_session'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, reject_plaintext_session\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_auth_destination, reject_plaintext_session, permit_sasl_authenticated, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Mail for your own domains has been let through before: this is for users.',
    },
    {
      file: 'main',
      text: 'biff = no\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o { smtpd_client_restrictions = reject_plaintext_session, permit_sasl_authenticated, reject }\n',
      why: 'Users can be made to encrypt.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const { entry, before, place, services } of listedEntries(model, model.exchangers, BEFORE_DATA)) {
      if (entry.name !== 'reject_plaintext_session' || entry.isDry || before().some(mayEnd)) continue;
      report({
        at: place,
        severity: isSure(services) ? 'warning' : 'info',
        message: l10n.t(
          'Anybody may deliver through {0}, but all who do not encrypt are refused: mail of servers without TLS is lost.',
          namesOf(services) || 'smtpd',
        ),
        fixes: () => fixOf(l10n.t('Delete "{0}"', entry.item.text), 'manual', [deleteItems([entry.item])]),
      });
    }
  },
};

/** May the entry let strangers pass, or refuse all of them, so that the list does not go on? */
function mayEnd({ name, kind, facts, isDry }: RestrictionEntry): boolean {
  if (kind !== 'restriction' || facts?.argument === 'policy-server') return true;
  if (facts?.argument === 'table') return true;
  return name === 'permit' || name === 'permit_auth_destination' || (name === 'reject' && !isDry);
}
