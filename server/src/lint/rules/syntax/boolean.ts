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
  docs: {
    why: 'Only `yes` and `no` are truth values. At any other word the programs that read the parameter end when they start: for smtpd(8), no client gets an answer.',
    reference: ['postconf(5)', 'src/global/mail_conf_bool.c'],
  },
  examples: [
    { file: 'main', bad: 'smtpd_helo_required = true\n', good: 'smtpd_helo_required = yes\n' },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=on\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'smtpd_helo_required = YES\n', why: 'Capitals do not matter.' },
    {
      file: 'main',
      text: 'smtpd_helo_required = {{ helo_required }}\n',
      why: 'A template; what will stand here is not known.',
    },
    {
      file: 'main',
      text: 'smtpd_peername_lookup = ${compatibility_level?{yes}:{no}}\n',
      why: 'What counts is the value that the expression stands for.',
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
