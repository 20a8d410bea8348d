/** Mail passes unchecked while a filter is down. */

import * as l10n from '@vscode/l10n';
import { checkedValue, changeValue } from '../../shared/checked-value';
import { knownList } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'milter-default-accept',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('While a filter does not answer, all mail passes it.'),
  docs: {
    what: '"milter_default_action = accept" with milters that look like more than signers. For those that only sign (OpenDKIM), it is told as information.',
    why: 'A filter that has crashed, or that somebody has brought down with a message made for it, lets viruses and spam through. With "tempfail" senders come back until it works again.',
    ignore: 'Mail unchecked is better than mail late.',
    reference: ['MILTER_README', 'postconf(5) milter_default_action'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_milters = inet:127.0.0.1:11332\nmilter_default_action = accept\n',
      good: 'smtpd_milters = inet:127.0.0.1:11332\nmilter_default_action = tempfail\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_milters =\nmilter_default_action = accept\n',
      why: 'There are no milters.',
    },
    {
      file: 'main',
      text: 'smtpd_milters = inet:127.0.0.1:11332\nmilter_default_action = tempfail\n',
      why: 'Senders come back.',
    },
  ],
  names: ['milter_default_action'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'accept') return;
    const milters = ['smtpd_milters', 'non_smtpd_milters'].flatMap((name) => knownList(instance, name)?.items ?? []);
    if (milters.length === 0) return;
    const isSigner = milters.every(({ text }) => SIGNERS.test(text));
    report({
      span: setting.value,
      severity: isSigner ? 'info' : 'warning',
      message: isSigner
        ? l10n.t('While the signing filter does not answer, mail leaves unsigned.')
        : l10n.t('While a filter does not answer, all mail passes it, also what it would refuse.'),
      fixes: () => changeValue(setting, 'tempfail', 'manual'),
    });
  },
};

/** Sockets of OpenDKIM by name, and its port in most instructions. */
const SIGNERS = /dkim|:8891$|:12301$/i;
