/** The guard against relaying is never asked, because a bare permit stands before it. */

import * as l10n from '@vscode/l10n';
import { deleteItems, fixOf } from '../../shared/change';
import { guardMistake } from '../../shared/guards';
import { isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-guard-after-permit',
  category: 'relay',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('The only guard against relaying stands behind a bare permit, and is never asked.'),
  docs: {
    why: 'permit ends the list. smtpd does not count a guard behind it: without another one it refuses to start.',
    reference: ['postconf(5) permit', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions = permit_mynetworks, permit, reject_unauth_destination\n',
      good: 'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = permit, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The relay list, with its default, has a guard that works.',
    },
  ],
  instance({ model, report }) {
    const seen = new Set<unknown>();
    for (const service of model.running('smtpd')) {
      const verdict = model.relay(service);
      const mistake = verdict.state === 'dead' ? guardMistake(verdict) : undefined;
      const place = mistake?.guard.item.place;
      if (mistake?.kind !== 'after-permit' || !place || seen.has(place.line)) continue;
      seen.add(place.line);
      const { cause, guard } = mistake;
      report({
        at: place,
        severity: isSure([service]) ? 'error' : 'warning',
        message: l10n.t(
          '"permit" ends the list before "{0}" is asked. Nothing else keeps strangers from relaying, and smtpd does not start.',
          guard.item.text,
        ),
        fixes: () => fixOf(l10n.t('Delete "{0}"', cause.text), 'manual', [deleteItems([cause])]),
      });
    }
  },
};
