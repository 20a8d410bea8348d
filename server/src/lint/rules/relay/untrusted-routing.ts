/** `user%elsewhere@here` is forwarded for strangers. */

import * as l10n from '@vscode/l10n';
import { deletion } from '../../shared/unused';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-untrusted-routing',
  category: 'relay',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Addresses in which the sender lays down a route are forwarded for strangers.'),
  docs: {
    why: 'With allow_untrusted_routing, strangers write user%elsewhere@your.domain or @your.domain:user@elsewhere, and the host, or the server that it is a backup for, forwards the message.',
    reference: ['postconf(5) allow_untrusted_routing', 'src/smtpd/smtpd_check.c'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nallow_untrusted_routing = yes\n', good: 'biff = no\n' }],
  lookAlikes: [
    { file: 'main', text: 'allow_percent_hack = yes\n', why: 'This rewrites addresses of trusted clients.' },
  ],
  names: ['allow_untrusted_routing'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Strangers can have mail forwarded to anywhere with addresses such as "user%elsewhere@your.domain".',
      ),
      fixes: () => [{ ...deletion(setting, 'safe'), preferred: true }],
    });
  },
};
