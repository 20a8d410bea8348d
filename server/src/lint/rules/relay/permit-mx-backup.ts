/** `permit_mx_backup` relays for every domain whose owner names this host in its MX records. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-permit-mx-backup',
  category: 'relay',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Mail is relayed for every domain that names this host as its mail exchanger.'),
  docs: {
    what: 'permit_mx_backup in a restriction list. From 3.9 on Postfix itself logs that it will go away.',
    why: 'Whoever points an MX record at the host gets a relay for that domain. Nobody checks whether recipients exist, so that the host bounces spam to forged senders.',
    ignore: 'permit_mx_backup_networks names the primary servers that mail may be relayed to.',
    reference: ['postconf(5) permit_mx_backup', 'DEPRECATION_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions = permit_mynetworks, permit_mx_backup, reject_unauth_destination\n',
      good: 'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\nrelay_domains = example.org\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\npermit_mx_backup_networks = 192.0.2.0/24\n',
      why: 'The networks alone permit nothing.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { name, item } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (name !== 'permit_mx_backup' || !item.place) continue;
      const networks = knownValue(instance, 'permit_mx_backup_networks', setting.scope);
      report({
        span: item.place.span,
        message:
          networks?.text === ''
            ? l10n.t(
                '"permit_mx_backup" relays for every domain whose owner points an MX record here. "relay_domains" names those that you want.',
              )
            : l10n.t(
                '"permit_mx_backup" relays for domains that others choose, and does not know their recipients. "relay_domains" names those that you want.',
              ),
        tag: 'deprecated',
      });
    }
  },
};
