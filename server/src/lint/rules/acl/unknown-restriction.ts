/** A word in a list of restrictions that is none. */

import * as l10n from '@vscode/l10n';
import { nearestName } from '../../../base/nearest';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { fixOf, replaceItem } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Fix, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'acl-unknown-restriction',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A list of restrictions holds a word that is no restriction.'),
  docs: {
    what: 'The word is no access restriction of this version of Postfix, no class of smtpd_restriction_classes, no table, and no argument of the restriction before it. The letter case of restrictions does not matter, that of classes does.',
    why: 'Every client that gets as far in the list is answered with "451 Server configuration error": its mail waits, and is returned after days.',
    reference: ['postconf(5) smtpd_restriction_classes', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetwork, reject_unauth_destination\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
    },
    {
      file: 'main',
      bad: 'smtpd_restriction_classes = strict\nstrict = reject_unknown_sender_domain\nsmtpd_sender_restrictions = Strict\n',
      good: 'smtpd_restriction_classes = strict\nstrict = reject_unknown_sender_domain\nsmtpd_sender_restrictions = strict\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = Permit_MyNetworks REJECT_UNAUTH_DESTINATION\n',
      why: 'Restrictions may be written in any letter case.',
    },
    {
      file: 'main',
      text: 'smtpd_restriction_classes = greylist\ngreylist = check_policy_service unix:private/greylist\nsmtpd_recipient_restrictions = reject_unauth_destination, greylist\n',
      why: 'A class has been declared by this name.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, {{ client_restrictions }}\n',
      why: 'Nobody knows what the template will put there.',
    },
  ],
  setting(setting, context) {
    const restrictions = restrictionsOf(setting, context.instance, context.usage);
    if (!restrictions?.isComplete) return;
    for (const entry of restrictions.entries) {
      const { kind, item } = entry;
      if (kind !== 'unknown' || !item.place || isRemoved(item.text, context)) continue;
      context.report({
        span: item.place.span,
        message: l10n.t(
          '"{0}" is no restriction and no class: whoever comes this far is answered with a server error, and no mail is taken.',
          item.text,
        ),
        fixes: () => fixes(entry, setting.scope, context),
      });
    }
  },
};

/** Restrictions that are gone have a rule of their own. */
function isRemoved(word: string, { edition }: RuleContext): boolean {
  return edition.reference.of(`restriction ${word.toLowerCase()}`)?.until !== undefined;
}

function fixes({ item }: RestrictionEntry, scope: string | undefined, { edition, usage }: RuleContext): Fix[] {
  const names = [...usage.restrictionClasses(scope), ...edition.restrictions.map(({ name }) => name)];
  const meant = nearestName(item.text, names);
  return meant === undefined ? [] : fixOf(l10n.t('Change to "{0}"', meant), 'manual', [replaceItem(item, meant)]);
}
