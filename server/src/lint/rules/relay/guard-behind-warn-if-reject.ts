/** The guard against relaying only logs. */

import * as l10n from '@vscode/l10n';
import { deleteItems, fixOf } from '../../shared/change';
import { guardMistake } from '../../shared/guards';
import { isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-guard-behind-warn-if-reject',
  category: 'relay',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('The only guard against relaying stands behind warn_if_reject, and only logs.'),
  docs: {
    why: 'warn_if_reject turns the next restriction into a log line. smtpd does not count such a guard: without another one it refuses to start.',
    reference: ['postconf(5) warn_if_reject', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions = permit_mynetworks, warn_if_reject reject_unauth_destination\n',
      good: 'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = warn_if_reject reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The relay list, with its default, has a guard that works.',
    },
  ],
  instance({ model, report }) {
    const seen = new Set<unknown>();
    for (const service of model.running('smtpd')) {
      const verdict = model.relay(service);
      const mistake = verdict.state === 'dead' ? guardMistake(verdict) : undefined;
      const place = mistake?.cause.place;
      if (mistake?.kind !== 'dry' || !place || seen.has(place.line)) continue;
      seen.add(place.line);
      const { cause, guard } = mistake;
      report({
        at: place,
        severity: isSure([service]) ? 'error' : 'warning',
        message: l10n.t(
          'Behind "warn_if_reject", "{0}" only logs. Nothing else keeps strangers from relaying, and smtpd does not start.',
          guard.item.text,
        ),
        fixes: () => fixOf(l10n.t('Delete "{0}"', cause.text), 'safe', [deleteItems([cause])]),
      });
    }
  },
};
