/** Connections with some peers are logged in full. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-debug-peer',
  category: 'performance',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('All that is said with some peers is logged.'),
  docs: {
    why: 'debug_peer_list is for hunting a problem. Left in place, it fills the log, slows these sessions down, and keeps addresses longer than they should be.',
    ignore: 'You are hunting one right now.',
    reference: ['DEBUG_README', 'postconf(5) debug_peer_list'],
  },
  examples: [{ file: 'main', bad: 'biff = no\ndebug_peer_list = mx.example.com\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'debug_peer_level = 2\ndebug_peer_list =\n', why: 'The list is empty.' }],
  names: ['debug_peer_list'],
  setting(setting, { instance, report }) {
    if (setting.value.text === '' || !isInForce(setting, instance)) return;
    report({
      span: setting.value,
      message: l10n.t('All that is said with these peers is logged, as long as the list holds them.'),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
