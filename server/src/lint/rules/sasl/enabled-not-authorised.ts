/** Users log in, and may not send. */

import * as l10n from '@vscode/l10n';
import { decidedAt, isOn } from '../../../project/known';
import { nameOf } from '../../../project/model/service';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import type { Model } from '../../../project/model/model';
import { fixOf, insertItemBefore } from '../../shared/change';
import { namesOf } from '../../shared/judged';
import { isGuard } from '../../../project/model/stranger';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-enabled-not-authorised',
  category: 'sasl',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Users can log in, but may not send to other domains.'),
  docs: {
    what: 'A service offers AUTH, and none of its restriction lists holds permit_sasl_authenticated, nor a class or table that could stand for it.',
    why: 'The login works, and then every recipient in another domain is refused with "Relay access denied".',
    ignore: 'Logins only serve to tell users apart, for instance in a policy server.',
    reference: ['SASL_README', 'postconf(5) permit_sasl_authenticated'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_sasl_auth_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The default of the relay list permits them.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_relay_restrictions = check_policy_service unix:private/policy, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The policy server may permit them.',
    },
  ],
  instance({ model, instance, report }) {
    const seen = new Set<unknown>();
    for (const service of model.publicServers) {
      if (!isOn(instance, 'smtpd_sasl_auth_enable', service.scope)) continue;
      // Port 25 need not permit users who have a service of their own.
      if (service.role === 'mx' && model.submissions.some(({ line }) => line)) continue;
      const { lists, state } = model.relay(service);
      const [relay, recipient] = [lists[3], lists[4]];
      if (state === 'unknown' || state === 'dead' || !relay || !recipient) continue;
      const guarding = [relay, recipient].filter(({ list }) => list.entries.some(isGuard));
      if (guarding.length === 0 || guarding.every(({ list }) => mayPermit(list.entries, model, service.scope)))
        continue;
      const list = guarding.find((one) => !mayPermit(one.list.entries, model, service.scope))!.list;
      const key = list.origin.from === 'default' ? service : decidedAt(list.origin)!.line;
      if (seen.has(key)) continue;
      seen.add(key);
      const guard = list.entries.find(isGuard)!;
      report({
        at: decidedAt(list.origin) ?? nameOf(service),
        message: l10n.t(
          '{0} offers AUTH, but this list does not permit users who have logged in: they may not send to other domains.',
          namesOf([service]) || 'smtpd',
        ),
        fixes: () =>
          fixOf(l10n.t('Insert "{0}"', 'permit_sasl_authenticated'), 'manual', [
            insertItemBefore(guard.item, 'permit_sasl_authenticated'),
          ]),
      });
    }
  },
};

/** Does something in the list permit users, or may something that is not known here do so? */
function mayPermit(entries: readonly RestrictionEntry[], model: Model, scope: string | undefined): boolean {
  for (const { name, kind, facts } of entries) {
    if (PERMITTING.has(name) || kind === 'table' || facts?.argument === 'table' || facts?.argument === 'policy-server')
      return true;
    if (kind === 'class' && mayPermit(model.list(name, { scope })?.entries ?? [], model, scope)) return true;
  }
  return false;
}

const PERMITTING: ReadonlySet<string> = new Set(['permit_sasl_authenticated', 'check_sasl_access', 'permit']);
