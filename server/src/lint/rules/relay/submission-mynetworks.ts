/** A service for users lets clients of the own networks in without a login. */

import * as l10n from '@vscode/l10n';
import { deleteItems, fixOf } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-submission-mynetworks',
  category: 'relay',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('A submission service trusts the own networks instead of asking for a login.'),
  docs: {
    what: 'A restriction list that is set for a submission service itself permits mynetworks.',
    why: 'Nobody can tell afterwards who has sent a message, and one infected machine in the network is enough to send spam in the name of the host.',
    ignore: 'Devices in the network cannot log in.',
    reference: ['postconf(5) permit_mynetworks', 'RFC 6409, section 4.3'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_mynetworks,permit_sasl_authenticated,reject_unauth_destination\n',
      other: 'compatibility_level = 3.6\n',
      why: 'On port 25 the own networks relay without a login.',
    },
  ],
  instance({ model, report }) {
    for (const service of model.submissions) {
      for (const { list } of model.relay(service).lists) {
        if (list.origin.from !== 'override') continue;
        for (const { name, item } of list.entries) {
          if (name !== 'permit_mynetworks' || !item.place) continue;
          report({
            at: item.place,
            message: l10n.t('Clients in mynetworks send through this service without a login.'),
            fixes: () => fixOf(l10n.t('Delete "{0}"', item.text), 'manual', [deleteItems([item])]),
          });
        }
      }
    }
  },
};
