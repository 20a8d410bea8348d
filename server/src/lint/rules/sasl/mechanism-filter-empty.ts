/** No mechanism passes the filter: every connection dies. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import { decisions, isSaid, isSure } from '../../shared/judged';
import { loginServices } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-mechanism-filter-empty',
  category: 'sasl',
  severity: 'error',
  since: '3.6',
  fixable: 'none',
  summary: () => l10n.t('No mechanism for logins passes the filter.'),
  docs: {
    what: 'All items of smtpd_sasl_mechanism_filter are negated, and nothing stands behind them that admits the rest.',
    why: 'A list that only excludes admits nothing. smtpd finds no mechanism left, and cuts off every connection to the service.',
    reference: ['postconf(5) smtpd_sasl_mechanism_filter', 'src/smtpd/smtpd_sasl_glue.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_mechanism_filter = !external\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_mechanism_filter = !external, static:rest\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The default excludes EXTERNAL and admits the rest.',
    },
  ],
  instance({ model, instance, report }) {
    for (const decision of decisions(
      'smtpd_sasl_mechanism_filter',
      loginServices(model, model.running('smtpd')),
      model,
    )) {
      const list = knownList(instance, 'smtpd_sasl_mechanism_filter', decision.services[0]!.scope);
      if (!isSaid(decision) || !list?.isComplete || list.items.length === 0) continue;
      if (!list.items.every(({ text }) => text.startsWith('!'))) continue;
      report({
        at: decision.at,
        severity: isSure(decision.services) ? 'error' : 'warning',
        message: l10n.t(
          'A list that only excludes admits no mechanism at all: every connection to the service is cut off.',
        ),
      });
    }
  },
};
