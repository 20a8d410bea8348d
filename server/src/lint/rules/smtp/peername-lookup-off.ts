/** Names of clients are not looked up, but restrictions go by them. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-peername-lookup-off',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A restriction goes by the host name of the client, which is not looked up.'),
  docs: {
    why: 'With smtpd_peername_lookup off, every client is called "unknown". Restrictions that demand a name refuse everybody, and those that look one up never match.',
    reference: ['postconf(5) smtpd_peername_lookup'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_peername_lookup = no\nsmtpd_client_restrictions = reject_unknown_client_hostname\n',
      good: 'smtpd_peername_lookup = yes\nsmtpd_client_restrictions = reject_unknown_client_hostname\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_peername_lookup = no\nsmtpd_client_restrictions = reject_rbl_client bl.example.org\n',
      why: 'The DNS list goes by the address.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (isOn(instance, 'smtpd_peername_lookup', setting.scope) !== false) return;
    for (const { name, item } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (!BY_NAME.has(name) || !item.place) continue;
      report({
        span: item.place.span,
        message: REFUSING.has(name)
          ? l10n.t(
              'smtpd_peername_lookup is "no": every client is called "unknown", and "{0}" refuses all of them.',
              item.text,
            )
          : l10n.t(
              'smtpd_peername_lookup is "no": every client is called "unknown", and "{0}" never matches.',
              item.text,
            ),
      });
    }
  },
};

const REFUSING: ReadonlySet<string> = new Set([
  'reject_unknown_client_hostname',
  'reject_unknown_client',
  'reject_unknown_reverse_client_hostname',
]);
const BY_NAME: ReadonlySet<string> = new Set([
  ...REFUSING,
  'reject_rhsbl_client',
  'reject_rhsbl_reverse_client',
  'check_reverse_client_hostname_access',
]);
