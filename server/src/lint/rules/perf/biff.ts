/** Local users are told of new mail at their terminals. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { changeValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-biff',
  category: 'performance',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('For each delivery, a service is told that next to no system has any more.'),
  docs: {
    why: 'With biff, the local delivery agent sends a datagram to comsat for each message. Hardly anybody runs it today.',
    ignore: 'Users read mail at terminals and want to be told.',
    reference: ['postconf(5) biff', 'TUNING_README'],
  },
  examples: [{ file: 'main', bad: 'biff = yes\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'biff = no\n', why: 'It is off, as in the file of Debian.' }],
  names: ['biff'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t('Each local delivery notifies comsat, which next to no system runs any more.'),
      fixes: () => changeValue(setting, 'no', 'safe'),
    });
  },
};
