/** Users are refused before they are recognised as users. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import type { Service } from '../../../project/model/service';
import { CLIENT_LISTS, FOR_SERVERS } from '../../data/restrictions';
import { fixOf, insertItemBefore } from '../../shared/change';
import { namesOf } from '../../shared/judged';
import { BEFORE_DATA, listedEntries } from '../../shared/listed';
import { loginServices } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-dnsbl-hits-own-users',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Users who have logged in are checked like strangers, and refused for where they are.'),
  docs: {
    what: 'On a service where users log in, a DNS list is asked about the client, or a host name is demanded of it, before permit_sasl_authenticated in the same list. That a service inherits the list from main.cf makes no difference. A service on port 25 is looked at only where users have no other.',
    why: 'Homes, hotels and mobile networks stand on DNS lists by whole ranges, since no mail servers are there, and have no names worth speaking of: users cannot send.',
    ignore: 'All users sit in networks that are on no list.',
    reference: ['postconf(5) smtpd_client_restrictions', 'SASL_README', 'https://www.spamhaus.org/faqs/dnsbl-usage/'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, reject_rbl_client bl.example.org\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_rbl_client bl.example.org\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, reject_rbl_client bl.example.org\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_client_restrictions=\n',
      why: 'The service for users has a list of its own.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination, reject_rbl_client bl.example.org\nsmtpd_sasl_auth_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Users are permitted before the list is asked.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_client_restrictions = reject_unknown_reverse_client_hostname\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_client_restrictions=\n',
      why: 'Users have a service of their own, and need not come to port 25.',
    },
  ],
  instance({ model, report }) {
    const seen = new Set<unknown>();
    for (const { entry, place, before, services } of listedEntries(model, servicesOfUsers(model), BEFORE_DATA)) {
      const isHit = CLIENT_LISTS.has(entry.name) || FOR_SERVERS.has(entry.name);
      if (!isHit || entry.isDry || seen.has(place.line) || before().some(mayPermitUsers)) continue;
      seen.add(place.line);
      report({
        at: place,
        message: CLIENT_LISTS.has(entry.name)
          ? l10n.t(
              '{0}: "{1}" refuses users for where they are, before it is known that they have logged in.',
              namesOf(services) || 'smtpd',
              entry.item.text,
            )
          : l10n.t(
              '{0}: "{1}" demands of users what only mail servers have, before it is known that they have logged in.',
              namesOf(services) || 'smtpd',
              entry.item.text,
            ),
        fixes: () =>
          fixOf(l10n.t('Insert "{0}"', 'permit_sasl_authenticated'), 'manual', [
            insertItemBefore(entry.item, 'permit_sasl_authenticated'),
          ]),
      });
    }
  },
};

/** Services where users log in; port 25 only where there are no others. */
function servicesOfUsers(model: Model): readonly Service[] {
  const { instance } = model;
  const own = loginServices(model, model.submissions);
  if (
    own.length > 0 ||
    model.submissions.some(({ scope }) => isOn(instance, 'smtpd_sasl_auth_enable', scope) === undefined)
  )
    return own;
  return loginServices(model, model.exchangers);
}

/** Does the entry end the list for users, or may it? */
function mayPermitUsers({ name, kind, facts }: RestrictionEntry): boolean {
  if (kind === 'table' || kind === 'class' || facts?.argument === 'policy-server') return true;
  return PERMITTING.has(name);
}

const PERMITTING: ReadonlySet<string> = new Set([
  'check_ccert_access',
  'check_client_access',
  'check_sasl_access',
  'check_sender_access',
  'permit',
  'permit_sasl_authenticated',
  'permit_tls_all_clientcerts',
  'permit_tls_clientcerts',
  'reject',
]);
