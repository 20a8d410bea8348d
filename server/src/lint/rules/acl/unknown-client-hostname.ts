/** Mail servers whose names and addresses do not fit are refused. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { isSatellite } from '../../shared/judged';
import { BEFORE_DATA, listedEntries } from '../../shared/listed';
import type { Rule } from '../../rule';

const MILD = 'reject_unknown_reverse_client_hostname';

export const rule: Rule = {
  id: 'acl-unknown-client-hostname',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('Clients are refused whose name and address do not lead to each other.'),
  docs: {
    what: 'reject_unknown_client_hostname, on a service that takes mail from anybody.',
    why: 'The address must have a name, and the name must have that address. Not a few honest mail servers are set up otherwise. reject_unknown_reverse_client_hostname only demands that the address has a name, which hardly any of them lacks.',
    ignore: 'That mail has been seen to be spam here.',
    reference: ['postconf(5) reject_unknown_client_hostname'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_client_hostname\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_reverse_client_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_reverse_client_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'This one only demands that there is a name.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_client_hostname\ninet_interfaces = loopback-only\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Only programs of this host connect.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    for (const { entry, place } of listedEntries(model, model.exchangers, BEFORE_DATA)) {
      if (!STRICT.has(entry.name) || entry.isDry) continue;
      report({
        at: place,
        message: l10n.t(
          '"{0}" refuses servers whose address and name do not lead to each other, honest ones among them. "{1}" is milder.',
          entry.item.text,
          MILD,
        ),
        fixes: () => fixOf(l10n.t('Change to "{0}"', MILD), 'manual', [replaceItem(entry.item, MILD)]),
      });
    }
  },
};

const STRICT: ReadonlySet<string> = new Set(['reject_unknown_client_hostname', 'reject_unknown_client']);
