/** Not even a bounce with its original fits. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'size-message-small',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Messages over less than a megabyte are refused.'),
  docs: {
    why: 'Everyday mail with one picture is larger. Notices that return a message do not fit either, and are lost.',
    ignore: 'The host takes nothing but short messages of programs.',
    reference: ['postconf(5) message_size_limit'],
  },
  examples: [{ file: 'main', bad: 'message_size_limit = 102400\n', good: 'message_size_limit = 10240000\n' }],
  lookAlikes: [{ file: 'main', text: 'message_size_limit = 0\n', why: '0 means that there is no limit.' }],
  names: ['message_size_limit'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    const text = checkedValue(setting, instance)?.text ?? '';
    const size = Number(text);
    if (!/^\d+$/.test(text) || size === 0 || size >= 1_000_000) return;
    report({
      span: setting.value,
      message: l10n.t(
        'With {0} bytes at most, a message with one picture is refused, and notices that return a message are lost.',
        text,
      ),
    });
  },
};
