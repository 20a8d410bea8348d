/** A truth value other than `yes` and `no` stops the program that reads it. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import {
  changeValue,
  checkedValue,
  consequence,
  placeOf,
  problemOf,
  severityOf,
  shown,
} from '../../shared/checked-value';
import type { Rule } from '../../rule';
import { isTruthValue, likelyBoolean } from '../../shared/value-types';

export const rule: Rule = {
  id: 'syntax-boolean',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A parameter that is either "yes" or "no" is set to something else.'),
  examples: [
    { file: 'main', bad: 'smtpd_helo_required = true\n', good: 'smtpd_helo_required = yes\n' },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=on\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
    },
  ],
  setting(setting, { instance, report }) {
    const checked = checkedValue(setting, instance);
    if (!checked || !isTruthValue(checked.parameter)) return;
    const problem = problemOf(checked, setting, instance);
    if (!problem) return;
    const refusal = consequence(checked.parameter);
    report({
      span: placeOf(setting),
      severity: severityOf(checked.parameter, instance),
      message:
        problem === 'empty'
          ? l10n.t('"{0}" is empty where "yes" or "no" must stand. {1}', setting.name.text, refusal)
          : l10n.t('{0} is neither "yes" nor "no". {1}', shown(setting, checked), refusal),
      fixes: () => {
        const meant = likelyBoolean(checked.text);
        return meant
          ? changeValue(setting, meant, 'safe')
          : changeValue(setting, nearestName(checked.text, ['yes', 'no']), 'manual');
      },
    });
  },
};
