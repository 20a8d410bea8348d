/** `mynetworks` covers more of the Internet than anybody has. */

import * as l10n from '@vscode/l10n';
import { breadthOf } from '../../../project/model/address-list';
import { addressPatterns } from '../../shared/address-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-wide',
  category: 'relay',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('"mynetworks" holds a network that is larger than one organisation has.'),
  docs: {
    what: 'IPv4 networks with a prefix under 8, public ones with a prefix under 16, and IPv6 networks with a prefix under 32. Private ranges are left alone.',
    why: 'Everybody in mynetworks may relay. Whoever trusts addresses of others runs an open relay for them.',
    ignore: 'The whole network really is yours.',
    reference: ['postconf(5) mynetworks'],
  },
  examples: [
    { file: 'main', bad: 'mynetworks = 127.0.0.0/8 84.0.0.0/8\n', good: 'mynetworks = 127.0.0.0/8 84.17.3.0/24\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8 10.0.0.0/8\n',
      why: 'Nobody on the Internet has a private address.',
    },
    { file: 'main', text: 'mynetworks = !84.0.0.0/8 127.0.0.0/8\n', why: 'Negated, it trusts nobody.' },
  ],
  names: ['mynetworks'],
  setting(setting, { instance, report }) {
    for (const pattern of addressPatterns(setting, instance)) {
      if (breadthOf(pattern) !== 'huge') continue;
      report({
        span: pattern.item.place!.span,
        message: l10n.t(
          '"{0}" is more than one organisation has: strangers in it are trusted, and may relay.',
          pattern.text,
        ),
      });
    }
  },
};
