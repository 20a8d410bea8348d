/** Nothing is refused for good. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'soft-bounce',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mail is never refused or bounced, only put off.'),
  docs: {
    why: 'With soft_bounce, refusals become temporary: senders come back for days, spam included, and what cannot be delivered stays in the queue.',
    ignore: 'A change is being tried out, and mail must not get lost meanwhile.',
    reference: ['postconf(5) soft_bounce'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nsoft_bounce = yes\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'soft_bounce = no\n', why: 'This is the default.' }],
  names: ['soft_bounce'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Nothing is refused or bounced for good: senders come back for days, and undeliverable mail stays in the queue.',
      ),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
