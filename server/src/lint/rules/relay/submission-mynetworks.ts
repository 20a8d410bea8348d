/** A service for users lets clients of the own networks in without a login. */

import * as l10n from '@vscode/l10n';
import type { ListItem } from '../../../project/known';
import type { ListPassage, RelayVerdict } from '../../../project/model/relay';
import { deleteItems, fixOf } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-submission-mynetworks',
  category: 'relay',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('A submission service trusts the own networks instead of asking for a login.'),
  docs: {
    what: 'A restriction list that is set for a submission service itself permits mynetworks, and no other list refuses those clients.',
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
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_client_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n  -o smtpd_recipient_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_client_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_client_restrictions=permit_sasl_authenticated,reject\n  -o smtpd_relay_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Another list refuses everybody who has not logged in.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_mynetworks,permit_sasl_authenticated,reject_unauth_destination\n',
      other: 'compatibility_level = 3.6\n',
      why: 'On port 25 the own networks relay without a login.',
    },
  ],
  instance({ model, report }) {
    for (const service of model.submissions) {
      const item = opener(model.relay(service));
      if (!item?.place) continue;
      report({
        at: item.place,
        message: l10n.t('Clients in mynetworks send through this service without a login.'),
        fixes: () => fixOf(l10n.t('Delete "{0}"', item.text), 'manual', [deleteItems([item])]),
      });
    }
  },
};

/** The permit_mynetworks that a list of the service's own lets clients pass by: of several, that of the list about relaying. */
function opener({ lists }: RelayVerdict): ListItem | undefined {
  const refusing = lists.filter(({ passage }) => passage.end === 'refused');
  const found = refusing.map((one) => ({ name: one.name, origin: one.list.origin, item: permitIn(one) }));
  // It takes one list that does not let them pass.
  if (!found.every(({ item }) => item)) return undefined;
  const own = found.filter(({ origin }) => origin.from === 'override');
  return (own.find(({ name }) => ABOUT_RELAYING.has(name)) ?? own[0])?.item;
}

const ABOUT_RELAYING: ReadonlySet<string> = new Set(['smtpd_relay_restrictions', 'smtpd_recipient_restrictions']);

/** The permit_mynetworks in front of what refuses strangers. */
function permitIn({ list: { entries }, passage }: ListPassage): ListItem | undefined {
  const before = entries.slice(0, entries.indexOf(passage.by[0]!));
  return before.find(({ name, isDry }) => name === 'permit_mynetworks' && !isDry)?.item;
}
