/** AUTH is announced a second time, in a form for programs of the last century. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-broken-clients',
  category: 'sasl',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('AUTH is announced a second time, in the form that Outlook Express 4 needed.'),
  docs: {
    why: 'No mail program of this century needs the line "AUTH=". It does no harm, but nobody knows any more what it is for.',
    ignore: 'A device that old logs in.',
    reference: ['postconf(5) broken_sasl_auth_clients'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nbroken_sasl_auth_clients = yes\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'broken_sasl_auth_clients = no\n', why: 'This is the default.' }],
  names: ['broken_sasl_auth_clients'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t('No mail program of this century needs AUTH in this form.'),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
