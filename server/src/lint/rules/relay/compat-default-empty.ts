/** The compatibility level is so low that the guard against relaying is left out. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import type { RelayVerdict } from '../../../project/model/relay';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-compat-default-empty',
  category: 'relay',
  severity: 'warning',
  fixable: 'manual',
  since: '3.3',
  summary: () => l10n.t('Because of the compatibility level, smtpd_relay_restrictions is empty by default.'),
  docs: {
    why: 'Below compatibility level 1, Postfix behaves as it did before it had a list of its own for relay control: smtpd_recipient_restrictions alone keeps strangers out, and one OK among its spam rules lets them in.',
    reference: ['postconf(5) smtpd_relay_restrictions', 'COMPATIBILITY_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\nsmtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 2\nsmtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'From level 1 on, the default guards.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_mynetworks\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'That nothing keeps strangers from relaying, relay-missing-guard tells.',
    },
  ],
  instance({ instance, model, report }) {
    const relay = knownValue(instance, 'smtpd_relay_restrictions');
    const recipient = knownValue(instance, 'smtpd_recipient_restrictions');
    if (!relay || relay.origin.from !== 'default' || relay.text.trim() !== '') return;
    if (!recipient || recipient.origin.from === 'default') return;
    // Where that list keeps nobody out, relay-missing-guard and relay-open-relay speak.
    if (!model.exchangers.some((service) => mayGuard(model.relay(service)))) return;
    report({
      at: decidedAt(recipient.origin),
      message: l10n.t(
        'The compatibility level is below 1, which leaves smtpd_relay_restrictions empty: this list alone keeps strangers from relaying.',
      ),
      fixes: () => setInMain('smtpd_relay_restrictions', STANDARD, 'manual', instance),
    });
  },
};

const STANDARD = 'permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination';

/** Does the recipient list keep strangers out, as far as one can know? */
function mayGuard({ state, decisive }: RelayVerdict): boolean {
  return state === 'unknown' || (state === 'closed' && decisive?.name === 'smtpd_recipient_restrictions');
}
