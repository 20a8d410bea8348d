/** A service for users takes mail from strangers. */

import * as l10n from '@vscode/l10n';
import { decidedAt } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { nameOf, type Service } from '../../../project/model/service';
import { setInService } from '../../shared/change';
import { namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-submission-unrestricted',
  category: 'relay',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A submission service takes mail from clients that have not logged in.'),
  docs: {
    what: 'On port 587 or 465 no list ends in a refusal for everybody who has not logged in, shows no known certificate and is not in mynetworks. Strangers can then deliver to the domains of this host; where they can also relay, relay-open-relay tells.',
    why: 'The port becomes a second entrance for mail from the Internet, without the checks that port 25 has, and often without its filters.',
    ignore: 'The port is closed to the Internet by other means.',
    reference: ['SASL_README', 'RFC 6409, section 4.3', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
      why: 'The recipient list refuses all who have not logged in, as in the file that Postfix ships.',
    },
    {
      file: 'master',
      text: 'submissions inet n - n - - smtpd\n  -o smtpd_client_restrictions=permit_mynetworks,permit_sasl_authenticated,reject\n',
      other: 'compatibility_level = 3.6\n',
      why: 'The client list refuses them; with smtpd_delay_reject it is asked after the login.',
    },
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_relay_restrictions=permit_tls_clientcerts,reject\n  -o smtpd_tls_ask_ccert=yes\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Clients show a certificate that is known.',
    },
  ],
  instance({ model, report }) {
    for (const service of model.submissions) {
      const { state, lists } = model.relay(service);
      if (!service.line || state === 'dead' || state === 'unknown') continue;
      if (
        !lists.every(({ list }) => list.isComplete) ||
        lists.some(({ list }) => refusesAll(list.entries, model, service))
      ) {
        continue;
      }
      const relay = lists[3]!;
      report({
        at: relay.list.origin.from === 'override' ? decidedAt(relay.list.origin) : nameOf(service),
        message: l10n.t(
          '{0} takes mail for the domains of this host from clients that have not logged in: no list refuses them.',
          namesOf([service]),
        ),
        fixes: () => setInService(service, 'smtpd_relay_restrictions', 'permit_sasl_authenticated,reject', 'manual'),
      });
    }
  },
};

const REFUSALS: ReadonlySet<string> = new Set(['reject', 'defer', 'defer_if_permit']);

/** Does a list refuse whoever gets to its end? What nobody knows here, may. */
function refusesAll(entries: readonly RestrictionEntry[], model: Model, service: Service, depth = 0): boolean {
  return entries.some((entry) => {
    if (entry.isDry) return false;
    if (entry.kind === 'unknown' || entry.name === 'check_policy_service') return true;
    if (entry.kind !== 'class' || depth > 10) return REFUSALS.has(entry.name);
    return refusesAll(model.list(entry.name, service)?.entries ?? [], model, service, depth + 1);
  });
}
