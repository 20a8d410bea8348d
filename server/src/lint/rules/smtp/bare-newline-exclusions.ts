/** Whole networks are exempt from the protection against smuggled mail. */

import * as l10n from '@vscode/l10n';
import { isInnerRange } from '../../../project/model/address';
import { breadthOf, type AddressPattern } from '../../../project/model/address-list';
import { addressPatterns } from '../../shared/address-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-bare-newline-exclusions',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Public networks are exempt from the protection against smuggled mail.'),
  docs: {
    why: 'Clients in smtpd_forbid_bare_newline_exclusions may end lines with a bare line feed, and smuggle a second message in behind the first.',
    ignore: 'The networks hold nothing but hosts of your own.',
    reference: ['postconf(5) smtpd_forbid_bare_newline_exclusions', 'CVE-2023-51764'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_forbid_bare_newline_exclusions = $mynetworks, 203.0.0.0/16\n',
      good: 'smtpd_forbid_bare_newline_exclusions = $mynetworks, 203.0.113.7\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_forbid_bare_newline_exclusions = $mynetworks, 10.0.0.0/8\n',
      why: 'Nobody on the Internet has a private address.',
    },
  ],
  names: ['smtpd_forbid_bare_newline_exclusions'],
  setting(setting, { instance, report }) {
    for (const pattern of addressPatterns(setting, instance)) {
      if (!isWide(pattern)) continue;
      report({
        span: pattern.item.place!.span,
        message: l10n.t('Clients in "{0}" can smuggle a second message in behind the first.', pattern.text),
      });
    }
  },
};

function isWide(pattern: AddressPattern): boolean {
  const { network, isNegated, kind } = pattern;
  if (breadthOf(pattern)) return true;
  if (isNegated || kind !== 'network' || !network || isInnerRange(network)) return false;
  return network.bits < (network.family === 'ipv4' ? 24 : 48);
}
