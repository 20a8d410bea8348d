/** A restriction has been put on trial, and stayed there. */

import * as l10n from '@vscode/l10n';
import { deleteItems, fixOf } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-warn-if-reject-leftover',
  category: 'consistency',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('A restriction stands behind warn_if_reject, and only logs.'),
  docs: {
    why: 'warn_if_reject is for trying out a restriction: the log says what would have been refused, and the mail is taken. Many a trial is never ended.',
    ignore: 'The trial is still going on.',
    reference: ['postconf(5) warn_if_reject'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, warn_if_reject reject_unknown_client_hostname\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_client_hostname\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': 'example.com WARN seen\n' },
      why: 'This action of access(5) writes to the log, and is meant to.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { warning, item } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (!warning?.place) continue;
      report({
        span: warning.place.span,
        message: l10n.t('"{0}" is on trial: it logs what it would refuse, and refuses nothing.', item.text),
        fixes: () => fixOf(l10n.t('Delete "{0}"', warning.text), 'manual', [deleteItems([warning])]),
      });
    }
  },
};
