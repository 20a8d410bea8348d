/** Old spellings of restrictions. */

import * as l10n from '@vscode/l10n';
import { fixOf, replaceItem } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-renamed-restriction',
  category: 'obsolete',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('A restriction is called by its old name.'),
  docs: {
    why: 'The old names work, but say less: reject_unknown_client is the strict check of the host name, not the mild one, and reject_unknown_hostname is about HELO, not about the client. The manual describes only the new ones.',
    reference: ['postconf(5) smtpd_client_restrictions', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_helo_restrictions = permit_mynetworks, reject_non_fqdn_hostname\n',
      good: 'smtpd_helo_restrictions = permit_mynetworks, reject_non_fqdn_helo_hostname\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_helo_restrictions = reject_invalid_helo_hostname\n',
      why: 'This is the new name.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = permit_mx_backup, reject_unauth_destination\n',
      why: 'This restriction is dated, but has no new name.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { facts, item } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      const name = facts?.aliasOf;
      if (name === undefined || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t('"{0}" is the old name of "{1}".', item.text, name),
        tag: 'deprecated',
        fixes: () => fixOf(l10n.t('Change to "{0}"', name), 'safe', [replaceItem(item, name)]),
      });
    }
  },
};
