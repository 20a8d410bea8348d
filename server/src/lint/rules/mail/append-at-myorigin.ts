/** Addresses without a domain get none. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'mail-append-at-myorigin',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Addresses without a domain are not completed.'),
  docs: {
    why: 'Cron jobs and programs on the host send as "root". Without a domain, other hosts refuse such senders, nobody can answer them, and tables and programs that expect a domain do not find them. Recipients go to the name of the host, whatever myorigin says.',
    reference: ['postconf(5) append_at_myorigin', 'src/trivial-rewrite/rewrite.c', 'src/trivial-rewrite/resolve.c'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nappend_at_myorigin = no\n', good: 'biff = no\n' }],
  lookAlikes: [
    { file: 'main', text: 'append_at_myorigin = yes\n', why: 'This is the default.' },
    {
      file: 'main',
      text: 'append_dot_mydomain = no\n',
      why: 'This is about hosts without a dot, and the default since compatibility level 1.',
    },
  ],
  names: ['append_at_myorigin'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'no') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Senders such as "root" get no domain: other hosts refuse them, and nobody can answer. This has to stay on.',
      ),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
