/** Addresses that do not exist are refused for the time being only, or not at all. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'class-unverified-450',
  category: 'consistency',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('Mail to addresses that do not exist is put off, so that senders try again for days.'),
  docs: {
    what: 'unknown_*_recipient_reject_code or unknown_virtual_*_reject_code is 450 instead of 550.',
    why: 'The code is meant for the days in which a configuration is tried out. Afterwards it keeps senders coming back, and they learn late that an address is wrong.',
    ignore: 'The configuration is being tried out.',
    reference: ['postconf(5) unknown_local_recipient_reject_code', 'LOCAL_RECIPIENT_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'unknown_local_recipient_reject_code = 450\n',
      good: 'unknown_local_recipient_reject_code = 550\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'unverified_recipient_reject_code = 450\n',
      why: 'This is the default: a probe may be wrong.',
    },
  ],
  names: [
    'unknown_local_recipient_reject_code',
    'unknown_relay_recipient_reject_code',
    'unknown_virtual_alias_reject_code',
    'unknown_virtual_mailbox_reject_code',
  ],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text !== '450') return;
    report({
      span: setting.value,
      message: l10n.t('Senders are told to try again, for days, and learn late that the address does not exist.'),
    });
  },
};
