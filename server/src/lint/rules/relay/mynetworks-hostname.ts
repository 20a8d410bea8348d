/** Names in `mynetworks` are at the mercy of DNS. */

import * as l10n from '@vscode/l10n';
import { addressPatterns } from '../../shared/address-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-hostname',
  category: 'relay',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('"mynetworks" holds a name instead of an address.'),
  docs: {
    why: 'mynetworks is asked with addresses. A name matches only the host name that the reverse lookup of a client gives, which depends on DNS being up, and on whoever runs that zone.',
    reference: ['postconf(5) mynetworks', 'src/util/match_ops.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8 office.example.com\n',
      good: 'mynetworks = 127.0.0.0/8 192.0.2.7\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'mynetworks = 127.0.0.0/8 /etc/postfix/networks\n', why: 'A file of patterns is no name.' },
  ],
  names: ['mynetworks'],
  setting(setting, { instance, report }) {
    for (const { kind, item, text, isNegated } of addressPatterns(setting, instance)) {
      // Text without a dot may be anything, such as what a script puts an address for.
      if (kind !== 'name' || isNegated || !/^[\w-]*(\.[\w-]+)+$/.test(text)) continue;
      report({
        span: item.place!.span,
        message: l10n.t(
          '"{0}" is a name: whether a client is trusted depends on what its reverse DNS lookup gives.',
          text,
        ),
      });
    }
  },
};
