/** The queue manager raises one of its limits, because another is higher. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-qmgr-limits',
  category: 'performance',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('The queue manager may hold fewer recipients than messages.'),
  docs: {
    why: 'qmgr_message_recipient_limit must be at least qmgr_message_active_limit. The queue manager raises it at each start, and logs a warning.',
    reference: ['postconf(5) qmgr_message_recipient_limit', 'src/qmgr/qmgr.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'qmgr_message_active_limit = 40000\n',
      good: 'qmgr_message_active_limit = 40000\nqmgr_message_recipient_limit = 40000\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'qmgr_message_active_limit = 20000\n',
      why: 'The default of the other limit is as high.',
    },
  ],
  setting(setting, { instance, report }) {
    const { text: name } = setting.name;
    if (setting.file !== 'main' || (name !== ACTIVE && name !== RECIPIENT)) return;
    if (name === RECIPIENT && instance.definition(ACTIVE)) return; // Told once.
    const own = Number(checkedValue(setting, instance)?.text);
    const other = Number(knownValue(instance, name === ACTIVE ? RECIPIENT : ACTIVE)?.text);
    const [active, recipients] = name === ACTIVE ? [own, other] : [other, own];
    if (!Number.isInteger(active) || !Number.isInteger(recipients) || recipients >= active) return;
    report({
      span: setting.value,
      message: l10n.t(
        'The queue manager raises qmgr_message_recipient_limit from {0} to {1}, the number of messages, and logs a warning.',
        recipients,
        active,
      ),
    });
  },
};

const ACTIVE = 'qmgr_message_active_limit';
const RECIPIENT = 'qmgr_message_recipient_limit';
