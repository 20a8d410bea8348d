/** Strangers who want to relay are told to try again. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-defer-instead-of-reject',
  category: 'relay',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('Relaying is refused for the time being only, so that senders try again.'),
  docs: {
    why: 'defer_unauth_destination is the safety net of the default, for hosts that are being set up. In a list that somebody has written, it makes strangers come back for days.',
    ignore: 'The host is being set up, and you want to correct mistakes before mail bounces.',
    reference: ['postconf(5) defer_unauth_destination'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, defer_unauth_destination, reject_unknown_sender_domain\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, reject_unknown_sender_domain\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated defer_unauth_destination\n',
      why: 'This is the default, which Debian writes down.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const entries = restrictionsOf(setting, instance, usage)?.entries ?? [];
    if (entries.map(({ name }) => name).join(' ') === DEFAULT) return;
    for (const { name, item, isDry } of entries) {
      if (name !== 'defer_unauth_destination' || isDry || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t('Strangers who want to relay are told to try again, and do so for days.'),
        fixes: () =>
          fixOf(l10n.t('Replace with "{0}"', 'reject_unauth_destination'), 'safe', [
            replaceItem(item, 'reject_unauth_destination'),
          ]),
      });
    }
  },
};

const DEFAULT = 'permit_mynetworks permit_sasl_authenticated defer_unauth_destination';
