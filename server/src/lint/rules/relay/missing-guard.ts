/** No list of an smtpd(8) service keeps strangers from relaying: it does not start. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { decidedAt } from '../../../project/known';
import { nameOf, type Service } from '../../../project/model/service';
import type { RelayVerdict } from '../../../project/model/relay';
import { setInMain, setInService } from '../../shared/change';
import { guardMistake } from '../../shared/guards';
import { isSure, namesOf } from '../../shared/judged';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-missing-guard',
  category: 'relay',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('No restriction list keeps strangers from relaying, so that smtpd does not start.'),
  docs: {
    what: 'Neither smtpd_relay_restrictions nor smtpd_recipient_restrictions of a service holds one of reject_unauth_destination, defer_unauth_destination, reject, defer and defer_if_permit, before any bare permit and not behind warn_if_reject. Restriction classes are looked into.',
    why: 'smtpd refuses to start without such a guard. The port takes connections and closes them again: no mail comes in.',
    reference: ['postconf(5) smtpd_relay_restrictions', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_sasl_authenticated\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
    },
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions = permit_mynetworks\nsmtpd_recipient_restrictions = reject_unknown_recipient_domain\n',
      good: 'smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\nsmtpd_recipient_restrictions = reject_unknown_recipient_domain\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_restriction_classes = strict\nstrict = reject_unauth_destination\nsmtpd_relay_restrictions = permit_mynetworks, strict\nsmtpd_recipient_restrictions =\n',
      why: 'The guard stands in a restriction class.',
    },
    {
      file: 'master',
      text: 'submissions inet n - n - - smtpd\n  -o smtpd_relay_restrictions=\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
      why: 'One of the two lists is enough, as in the file that Postfix ships.',
    },
  ],
  instance({ model, instance, report }) {
    const seen = new Map<unknown, { readonly verdict: RelayVerdict; readonly services: Service[] }>();
    for (const service of model.running('smtpd')) {
      const verdict = model.relay(service);
      if (verdict.state !== 'dead' || guardMistake(verdict) || isFragment(verdict, service)) continue;
      const key = placeOf(verdict, service)?.line ?? 'default';
      const known = seen.get(key);
      if (known) known.services.push(service);
      else seen.set(key, { verdict, services: [service] });
    }
    for (const { verdict, services } of seen.values()) {
      const where = namesOf(services);
      report({
        at: placeOf(verdict, services[0]!),
        severity: isSure(services) ? 'error' : 'warning',
        message: lacksLevel(verdict)
          ? l10n.t(
              'The compatibility level is below 1, which leaves smtpd_relay_restrictions empty, and nothing else keeps strangers from relaying: smtpd does not start.',
            )
          : where === ''
            ? l10n.t('Nothing here keeps strangers from relaying: smtpd does not start.')
            : l10n.t('Nothing keeps strangers from relaying through {0}: smtpd does not start.', where),
        fixes: () => fixesOf(services, instance),
      });
    }
  },
};

/** Is the relay list empty only because of the compatibility level? */
function lacksLevel({ lists }: RelayVerdict): boolean {
  const list = lists[3]?.list;
  return list?.origin.from === 'default' && list.entries.length === 0;
}

/** Settings alone, without a word about restrictions or a master.cf, are more likely part of a main.cf than all of it. */
function isFragment({ lists }: RelayVerdict, { line }: Service): boolean {
  return !line && lists.slice(3).every(({ list }) => list.origin.from === 'default');
}

/** The relay list where somebody has set it, else the recipient list, else the service. */
function placeOf({ lists }: RelayVerdict, service: Service) {
  const [relay, recipient] = [lists[3], lists[4]].map((one) => one && decidedAt(one.list.origin));
  return relay ?? recipient ?? nameOf(service);
}

function fixesOf(services: readonly Service[], instance: Instance): Fix[] {
  const isForUsers = services.every(({ role }) => role === 'submission' || role === 'submissions');
  if (isForUsers && services.length === 1) {
    return setInService(services[0]!, 'smtpd_relay_restrictions', 'permit_sasl_authenticated,reject', 'safe');
  }
  const list = 'permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination';
  return setInMain('smtpd_relay_restrictions', list, 'manual', instance);
}
