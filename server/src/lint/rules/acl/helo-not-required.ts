/** Clients avoid HELO restrictions by leaving HELO out. */

import * as l10n from '@vscode/l10n';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { ACCESS_LISTS } from '../../../project/model/restriction-list';
import { needsHelo } from '../../data/restrictions';
import { setTo } from '../../shared/change';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-helo-not-required',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('HELO is checked, but clients may leave it out.'),
  docs: {
    what: 'smtpd_helo_restrictions refuses something, or another list looks at the name in HELO, while smtpd_helo_required is "no".',
    why: 'A client that begins with MAIL is never asked: smtpd skips the HELO list, and the HELO checks of other lists. Mail servers always say EHLO, programs for spam need not.',
    ignore: 'Devices in your networks send without HELO.',
    reference: ['postconf(5) smtpd_helo_required', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_helo_restrictions = permit_mynetworks, reject_invalid_helo_hostname\n',
      good: 'smtpd_helo_restrictions = permit_mynetworks, reject_invalid_helo_hostname\nsmtpd_helo_required = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_helo_restrictions = permit_mynetworks, warn_if_reject reject_invalid_helo_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The check only logs.',
    },
    {
      file: 'main',
      text: 'smtpd_helo_restrictions = reject_invalid_helo_hostname\n',
      other: '127.0.0.1:10025 inet n - n - - smtpd\n',
      why: 'Only programs of this host connect.',
    },
  ],
  instance({ instance, model, report }) {
    const checking = model.publicServers.filter((service) => checksHelo(service, model));
    for (const decision of decisions('smtpd_helo_required', checking, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      const [service] = decision.services;
      report({
        at: isSaid(decision) ? decision.at : listOf(service!, model),
        message: l10n.t('smtpd_helo_required is "no": a client that leaves HELO out is not checked.'),
        fixes: () => setTo(decision, 'yes', 'safe', instance),
      });
    }
  },
};

function checksHelo(service: Service, model: Model): boolean {
  return listOf(service, model) !== undefined;
}

/** The first check of HELO. */
function listOf(service: Service, model: Model): ReturnType<typeof placeOf> {
  for (const name of ACCESS_LISTS) {
    const place = placeOf(name, service, model);
    if (place) return place;
  }
  return undefined;
}

function placeOf(list: string, service: Service, model: Model) {
  return model.list(list, service)?.entries.find(({ name, isDry }) => !isDry && needsHelo(name))?.item.place;
}
