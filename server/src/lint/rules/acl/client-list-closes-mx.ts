/** A host with domains of its own takes mail from nobody outside. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { CLASSES, domainsOf } from '../../../project/model/domains';
import { isSatellite, namesOf } from '../../shared/judged';
import { knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-client-list-closes-mx',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('The host has mail domains, but refuses all clients from outside.'),
  docs: {
    what: 'A client, HELO or sender list, for example "permit_mynetworks, reject" as guides to hardening have it, refuses every stranger on port 25, while domains are set whose mail is to arrive here.',
    why: 'That value is meant for hosts that only send. Here no mail from outside arrives, unless another host in your networks takes it and passes it on.',
    ignore: 'A gateway in your networks receives the mail for these domains.',
    reference: ['postconf(5) smtpd_client_restrictions'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_mailbox_domains = example.com, example.org\nsmtpd_client_restrictions = permit_mynetworks, reject\n',
      good: 'virtual_mailbox_domains = example.com, example.org\nsmtpd_client_restrictions = permit_mynetworks\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, reject\nmydestination = $myhostname, localhost.$mydomain, localhost\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The host has no mail domain: it only sends, and the list is right.',
    },
    {
      file: 'main',
      text: 'virtual_mailbox_domains = example.com\nsmtpd_client_restrictions = permit_mynetworks, permit_sasl_authenticated, reject\n',
      other: 'submission inet n - n - - smtpd\n',
      why: 'Users may be the only ones to connect to this port.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance) || !hasMailDomains(instance)) return;
    const seen = new Set<unknown>();
    for (const service of model.exchangers) {
      const place = closing(service, model)?.item.place;
      if (!place || seen.has(place.line)) continue;
      seen.add(place.line);
      report({
        at: place,
        message: l10n.t(
          'Everybody outside your networks is refused by {0}, but mail domains are set: no mail from outside arrives for them here.',
          namesOf([service]) || 'smtpd',
        ),
      });
    }
  },
};

/** The `reject` that every stranger comes to, in a list that does not go by the recipient. */
function closing(service: Service, model: Model): RestrictionEntry | undefined {
  for (const { list, passage } of model.relay(service).lists.slice(0, 3)) {
    const [entry] = passage.by;
    if (passage.end !== 'refused' || passage.unknown.length > 0 || !entry) continue;
    const before = list.entries.slice(0, list.entries.indexOf(entry));
    const isForAll = entry.name === 'reject' || entry.name === 'defer';
    if (isForAll && !before.some(({ kind, name }) => kind !== 'restriction' || BY_RECIPIENT.test(name))) return entry;
  }
  return undefined;
}

/** Restrictions that may permit mail for the domains of this host. */
const BY_RECIPIENT = /^(check_|permit_auth_destination$|permit_mx_backup$|permit_dnswl_client$|permit_rhswl_client$)/;

/** Are there domains other than the names of this host? */
function hasMailDomains(instance: Instance): boolean {
  return CLASSES.some((name) => {
    if (name === 'mydestination' || name === 'relay_domains') return hasOtherDomains(name, instance);
    const { isEmpty, domains, isComplete } = domainsOf(name, instance);
    return !isEmpty && (domains.length > 0 || !isComplete) && instance.effective(name)?.origin.from === 'main';
  });
}

function hasOtherDomains(name: 'mydestination' | 'relay_domains', instance: Instance): boolean {
  const host = knownValue(instance, 'myhostname')?.text.toLowerCase();
  if (host === undefined && name === 'mydestination') return false;
  return domainsOf(name, instance).domains.some(
    ({ domain, place }) => place && domain !== host && !domain.startsWith('localhost') && domain.includes('.'),
  );
}
