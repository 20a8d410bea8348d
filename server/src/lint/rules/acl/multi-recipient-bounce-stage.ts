/** Recipients of bounces are counted before all have been named. */

import * as l10n from '@vscode/l10n';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-multi-recipient-bounce-stage',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Recipients of bounces are counted before all have been named.'),
  docs: {
    what: 'reject_multi_recipient_bounce outside smtpd_data_restrictions and smtpd_end_of_data_restrictions.',
    why: 'When the first recipient is named, nobody knows how many follow. The first is taken, only the others are refused, and the message is delivered all the same. At DATA the whole message is refused.',
    reference: ['postconf(5) reject_multi_recipient_bounce', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_multi_recipient_bounce\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination\nsmtpd_data_restrictions = reject_multi_recipient_bounce\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_data_restrictions = reject_unauth_pipelining, reject_multi_recipient_bounce\n',
      why: 'At DATA all recipients have been named.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const { list, entries = [] } = restrictionsOf(setting, instance, usage) ?? {};
    if (!list || LATE.has(list)) return;
    for (const { name, item } of entries) {
      if (name !== 'reject_multi_recipient_bounce' || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'Only the second recipient and those after it are refused here: the first has been taken. In smtpd_data_restrictions the whole message is refused.',
        ),
      });
    }
  },
};

const LATE: ReadonlySet<string> = new Set([
  'smtpd_data_restrictions',
  'smtpd_end_of_data_restrictions',
  'smtpd_etrn_restrictions',
]);
