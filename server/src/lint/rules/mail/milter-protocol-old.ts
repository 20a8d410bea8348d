/** Filters are spoken to in an old version of their protocol. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'milter-protocol-old',
  category: 'consistency',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Filters are spoken to in an old version of their protocol.'),
  docs: {
    why: 'The default is 6, which all filters of today know. With 2, 3 or 4, filters cannot see blanks in headers, unknown commands or the end of headers as they should, and DKIM signatures may break.',
    ignore: 'The filter is as old as its protocol.',
    reference: ['MILTER_README', 'postconf(5) milter_protocol'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_milters = inet:127.0.0.1:8891\nmilter_protocol = 2\n',
      good: 'smtpd_milters = inet:127.0.0.1:8891\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'milter_protocol = 6\n', why: 'This is the default.' }],
  names: ['milter_protocol'],
  setting(setting, { instance, report }) {
    const version = /^[234](?=$|[\s,])/.exec(checkedValue(setting, instance)?.text ?? '')?.[0];
    if (version === undefined) return;
    report({
      span: setting.value,
      message: l10n.t('Version {0} of the protocol is old: the default, 6, is what filters of today speak.', version),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
