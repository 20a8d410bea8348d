/** Certificates decide, but no client is asked for one. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import type { Service } from '../../../project/model/service';
import { serverLevel } from '../../../project/model/tls';
import { ACCESS_LISTS } from '../../../project/model/restriction-list';
import { setInService } from '../../shared/change';
import { namesOf } from '../../shared/judged';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-clientcerts-not-asked',
  category: 'relay',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A restriction looks at client certificates, but no client is asked for one.'),
  docs: {
    why: 'Without smtpd_tls_ask_ccert no certificate ever arrives: the restriction never matches, and smtpd logs a warning each time.',
    ignore: 'The restriction stands in a list that services share, and another of them asks for certificates.',
    reference: ['postconf(5) smtpd_tls_ask_ccert', 'postconf(5) permit_tls_clientcerts'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_relay_restrictions=permit_tls_clientcerts,reject\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_relay_restrictions=permit_tls_clientcerts,reject\n  -o smtpd_tls_ask_ccert=yes\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = permit_tls_clientcerts, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_ask_ccert=yes\n',
      why: 'One of the services that share the list asks for certificates.',
    },
  ],
  instance({ model, instance, report }) {
    const servers = model.running('smtpd');
    const seen = new Set<unknown>();
    for (const service of servers) {
      const entries = ACCESS_LISTS.flatMap((name) => model.list(name, service)?.entries ?? []);
      const entry = entries.find(({ name, item }) => NEEDING.has(name) && item.place);
      const place = entry?.item.place;
      if (!place || seen.has(place.line)) continue;
      seen.add(place.line);
      // A list in main.cf is for all services: one that asks is enough.
      const users = place.file === 'main' ? servers : [service];
      if (users.some((one) => asks(one, instance) !== false)) continue;
      report({
        at: place,
        message: l10n.t(
          '"{0}" never matches: smtpd_tls_ask_ccert is "no", and no client is asked for a certificate.',
          entry.item.text,
        ),
        fixes: () => fixesOf(service, place.file),
      });
    }
  },
};

const NEEDING: ReadonlySet<string> = new Set([
  'permit_tls_clientcerts',
  'permit_tls_all_clientcerts',
  'check_ccert_access',
]);

function asks({ scope }: Service, instance: Instance): boolean | undefined {
  const asked = isOn(instance, 'smtpd_tls_ask_ccert', scope);
  if (asked !== false) return asked;
  const required = isOn(instance, 'smtpd_tls_req_ccert', scope);
  return required === true ? serverLevel(instance, scope) === 'encrypt' : required;
}

function fixesOf(service: Service, file: string): Fix[] {
  const isForUsers = service.role === 'submission' || service.role === 'submissions';
  if (file !== 'master' || namesOf([service]) === '') return [];
  return setInService(service, 'smtpd_tls_ask_ccert', 'yes', isForUsers ? 'safe' : 'manual');
}
