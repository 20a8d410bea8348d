/** A process limit that is far too high, or one. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-default-process-limit',
  category: 'performance',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('The number of processes for each service is far too high, or one.'),
  docs: {
    what: 'default_process_limit over 500, or 1.',
    why: 'The limit holds for each service. With hundreds of processes each, memory runs out, databases refuse more connections, and everything gets slower. With one, a single slow client or destination stops all others.',
    ignore: 'Memory and databases have been sized for it.',
    reference: ['TUNING_README', 'postconf(5) default_process_limit'],
  },
  examples: [{ file: 'main', bad: 'default_process_limit = 2000\n', good: 'default_process_limit = 200\n' }],
  lookAlikes: [{ file: 'main', text: 'default_process_limit = 300\n', why: 'Busy servers have as many.' }],
  names: ['default_process_limit'],
  setting(setting, { instance, report }) {
    const text = checkedValue(setting, instance)?.text ?? '';
    const limit = Number(text);
    if (!/^\d+$/.test(text) || (limit !== 1 && limit <= 500)) return;
    report({
      span: setting.value,
      message:
        limit === 1
          ? l10n.t('With one process for each service, a single slow client or destination stops all others.')
          : l10n.t(
              'The limit holds for each service: with {0} processes each, memory and database connections run out first.',
              text,
            ),
    });
  },
};
