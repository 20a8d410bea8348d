/** Bare carriage returns and line feeds are sent on as they came. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-stray-cr-lf',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Stray carriage returns are sent on, so that mail can be smuggled through this host.'),
  docs: {
    why: 'A receiving server may take a stray carriage return for the end of a line. Then a sender smuggles a second message through this host, and its good name vouches for it (CVE-2023-51764).',
    ignore:
      'Signatures of messages with stray carriage returns have to survive, and the receiving servers are known to be strict.',
    reference: ['postconf(5) cleanup_replace_stray_cr_lf', 'CVE-2023-51764'],
  },
  examples: [{ file: 'main', bad: 'biff = no\ncleanup_replace_stray_cr_lf = no\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'cleanup_replace_stray_cr_lf = yes\n', why: 'This is the default.' }],
  names: ['cleanup_replace_stray_cr_lf'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'no') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Stray carriage returns are sent on as they came: a sender can smuggle a second message through this host.',
      ),
      fixes: () => [{ ...deletion(setting, 'safe'), preferred: true }],
    });
  },
};
