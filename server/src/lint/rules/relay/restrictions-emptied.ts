/** The list that guards against relaying is empty, and the list of spam rules has to do its work. */

import * as l10n from '@vscode/l10n';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { deleteDecision } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-restrictions-emptied',
  category: 'relay',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('smtpd_relay_restrictions is empty, so that spam rules and relay rules share one list.'),
  docs: {
    what: 'A service that takes mail from anybody has an empty smtpd_relay_restrictions, and tables, policy servers or DNS lists stand in smtpd_recipient_restrictions beside the guard against relaying.',
    why: 'With the relay list in place, no mistake among the spam rules can open the relay. Without it, one OK before the guard does.',
    ignore: 'The order of the recipient list is watched closely, for instance by tests.',
    reference: ['postconf(5) smtpd_relay_restrictions', 'SMTPD_ACCESS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 3.6\nsmtpd_relay_restrictions =\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client bl.example.org\n',
      good: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client bl.example.org\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
      why: 'The recipient list is a relay policy and nothing else, as in the file that Postfix ships.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'There are no spam rules in the recipient list.',
    },
  ],
  instance({ model, report }) {
    const mixed = model.exchangers.filter((service) =>
      model.list('smtpd_recipient_restrictions', service)?.entries.some(isSpamRule),
    );
    for (const decision of decisions('smtpd_relay_restrictions', mixed, model)) {
      if (decision.text.trim() !== '' || !isSaid(decision)) continue;
      report({
        at: decision.at,
        message: l10n.t(
          'With this list empty, smtpd_recipient_restrictions alone keeps strangers from relaying, and one OK among its spam rules lets them in.',
        ),
        fixes: () => deleteDecision(decision, 'manual'),
      });
    }
  },
};

function isSpamRule({ kind, facts }: RestrictionEntry): boolean {
  return kind === 'table' || kind === 'class' || facts?.argument !== undefined;
}
