/** Restrictions that Postfix 3.9 has done away with. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { deleteItems, fixOf, replaceItem } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Setting } from '../../../project/setting';
import type { Fix, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'acl-removed-restriction',
  category: 'obsolete',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A list holds a restriction that Postfix 3.9 has done away with.'),
  docs: {
    what: 'check_relay_domains, reject_maps_rbl and permit_naked_ip_address.',
    why: 'From 3.9 on, every client that gets as far is answered with "451 Server configuration error". Earlier versions log that the restriction will go.',
    reference: ['src/smtpd/smtpd_check.c', 'DEPRECATION_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, check_relay_domains\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      version: '3.9',
    },
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_naked_ip_address, reject_unknown_reverse_client_hostname\n',
      good: 'smtpd_client_restrictions = reject_unknown_reverse_client_hostname\n',
      version: '3.7',
    },
    {
      file: 'main',
      bad: 'maps_rbl_domains = bl.example.org, dul.example.org\nsmtpd_client_restrictions = permit_mynetworks, reject_maps_rbl\n',
      good: 'maps_rbl_domains = bl.example.org, dul.example.org\nsmtpd_client_restrictions = permit_mynetworks, reject_rbl_client bl.example.org, reject_rbl_client dul.example.org\n',
      version: '3.7',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      version: '3.9',
      why: 'This is what has taken the place of check_relay_domains.',
    },
    {
      file: 'main',
      text: 'smtpd_restriction_classes = reject_maps_rbl\nreject_maps_rbl = reject_rbl_client bl.example.org\n',
      version: '3.9',
      why: 'No list asks it.',
    },
  ],
  setting(setting, context) {
    const { edition, instance, usage, report } = context;
    for (const entry of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      const { item } = entry;
      const gone = edition.reference.of(`restriction ${item.text.toLowerCase()}`)?.until;
      if (gone === undefined || entry.kind === 'table' || !item.place) continue;
      const isGone = edition.isSince(gone);
      report({
        span: item.place.span,
        severity: isGone ? 'error' : 'warning',
        message: isGone
          ? l10n.t(
              '"{0}" is gone since Postfix {1}: whoever comes this far is answered with a server error, and no mail is taken.',
              item.text,
              gone,
            )
          : l10n.t('"{0}" is gone in Postfix {1} and later, where it makes smtpd refuse all mail.', item.text, gone),
        tag: 'deprecated',
        fixes: () => fixes(entry, isGone, setting, context),
      });
    }
  },
};

function fixes({ item }: RestrictionEntry, isGone: boolean, setting: Setting, { instance }: RuleContext): Fix[] {
  const replaceBy = (text: string, safety: Fix['safety']): Fix[] =>
    fixOf(l10n.t('Replace with "{0}"', text), safety, [replaceItem(item, text)]);
  switch (item.text.toLowerCase()) {
    case 'check_relay_domains':
      // It also permits: what stands behind it was not asked.
      return replaceBy('reject_unauth_destination', isGone ? 'safe' : 'manual');
    case 'reject_maps_rbl': {
      const zones = knownList(instance, 'maps_rbl_domains', setting.scope);
      if (!zones?.isComplete || zones.items.length === 0) return [];
      return replaceBy(zones.items.map(({ text }) => `reject_rbl_client ${text}`).join(', '), 'safe');
    }
    default:
      return fixOf(l10n.t('Delete "{0}"', item.text), isGone ? 'safe' : 'manual', [deleteItems([item])]);
  }
}
