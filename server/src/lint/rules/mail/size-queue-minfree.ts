/** The queue may run full while a message comes in. */

import * as l10n from '@vscode/l10n';
import { checkedValue, changeValue } from '../../shared/checked-value';
import { knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'size-queue-minfree',
  category: 'consistency',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Less space is kept free in the queue than one message may take.'),
  docs: {
    why: 'smtpd wants room for one and a half times message_size_limit. With a smaller queue_minfree it logs a warning for each session, and the disk may run full in the middle of a message.',
    reference: ['postconf(5) queue_minfree', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'message_size_limit = 20480000\nqueue_minfree = 20480000\n',
      good: 'message_size_limit = 20480000\nqueue_minfree = 30720000\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'message_size_limit = 20480000\nqueue_minfree = 0\n',
      why: '0 means that nothing is set: smtpd takes one and a half times the limit.',
    },
  ],
  names: ['queue_minfree'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    const free = Number(checkedValue(setting, instance)?.text);
    const size = Number(knownValue(instance, 'message_size_limit')?.text);
    if (!Number.isInteger(free) || !Number.isInteger(size) || free === 0 || size === 0 || free / 1.5 >= size) return;
    const needed = Math.ceil(1.5 * size);
    report({
      span: setting.value,
      message: l10n.t(
        'smtpd wants {0} bytes, one and a half times message_size_limit, and logs a warning for each session.',
        needed,
      ),
      fixes: () => changeValue(setting, String(needed), 'safe'),
    });
  },
};
