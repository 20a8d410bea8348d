/** A restriction is not followed by what it needs. */

import * as l10n from '@vscode/l10n';
import { lacksArgument, type RestrictionEntry } from '../../../project/model/restriction-list';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-missing-argument',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A restriction lacks the table, server, zone or number that must follow it.'),
  docs: {
    what: 'check_…_access needs a table (type:name), check_policy_service a server (inet:host:port or unix:path), sleep a number of seconds, and restrictions that ask DNS lists the name of a list.',
    why: 'Every client that gets as far is answered with "451 Server configuration error". Only a DNS list that is not named is skipped, with a warning in the log.',
    reference: ['src/smtpd/smtpd_check.c', 'SMTPD_ACCESS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = check_client_access /etc/postfix/access\n',
      good: 'smtpd_client_restrictions = check_client_access hash:/etc/postfix/access\n',
    },
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service, permit\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service unix:private/policy, permit\n',
    },
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, reject_rbl_client\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, reject_rbl_client bl.example.org\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service { inet:127.0.0.1:10023, timeout=10s }\n',
      why: 'Between braces, settings may follow the server.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access {{ client_access }}\n',
      why: 'Nobody knows what the template will put there.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const restrictions = restrictionsOf(setting, instance, usage);
    if (!restrictions?.isComplete) return;
    for (const entry of restrictions.entries) {
      const { item, argument, facts } = entry;
      const place = argument?.place ?? item.place;
      if (!lacksArgument(entry) || !place) continue;
      report({
        span: place.span,
        severity: facts!.argument === 'dnsbl-domain' ? 'warning' : 'error',
        message: messageOf(entry),
      });
    }
  },
};

function messageOf({ item, argument, facts }: RestrictionEntry): string {
  switch (facts!.argument) {
    case 'dnsbl-domain':
      return l10n.t('"{0}" must be followed by the name of a DNS list. smtpd skips it.', item.text);
    case 'seconds':
      return l10n.t(
        '"{0}" must be followed by a number of seconds. Whoever comes this far is answered with a server error.',
        item.text,
      );
    case 'policy-server':
      return argument
        ? l10n.t(
            '"{0}" is no server such as inet:host:port or unix:path. Whoever comes this far is answered with a server error, and no mail is taken.',
            argument.text,
          )
        : l10n.t(
            '"{0}" must be followed by a server. Whoever comes this far is answered with a server error, and no mail is taken.',
            item.text,
          );
    default:
      return argument
        ? l10n.t(
            '"{0}" is no table such as hash:/etc/postfix/access. Whoever comes this far is answered with a server error, and no mail is taken.',
            argument.text,
          )
        : l10n.t(
            '"{0}" must be followed by a table. Whoever comes this far is answered with a server error, and no mail is taken.',
            item.text,
          );
  }
}
