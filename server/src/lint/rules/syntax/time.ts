/** A time that Postfix cannot read, or that is out of its range, stops the program that reads it. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../knowledge/edition';
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
import { likelyTime, valueProblem, type ValueProblem } from '../../shared/value-types';

export const rule: Rule = {
  id: 'syntax-time',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A time is not a number with one of the units s, m, h, d, w, or is out of range.'),
  docs: {
    why: "The programs that read the parameter end when they start. Without a unit, a number is counted in the unit of the parameter's default, which may be days where seconds are meant.",
    reference: ['postconf(5)', 'src/global/conv_time.c', 'src/global/mail_conf_time.c'],
  },
  examples: [
    { file: 'main', bad: 'queue_run_delay = 5 min\n', good: 'queue_run_delay = 5m\n' },
    { file: 'main', bad: 'maximal_queue_lifetime = 101d\n', good: 'maximal_queue_lifetime = 100d\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'queue_run_delay = 5min\n',
      why: 'Postfix looks at the first letter behind the number, and this means five minutes.',
    },
    { file: 'main', text: 'bounce_queue_lifetime = 0\n', why: 'Zero needs no unit.' },
  ],
  setting(setting, { instance, report }) {
    const checked = checkedValue(setting, instance);
    if (!checked || checked.parameter.type !== 'time') return;
    const problem = problemOf(checked, setting, instance);
    if (!problem) return;
    const { parameter, text } = checked;
    report({
      span: placeOf(setting),
      severity: severityOf(parameter, instance),
      message: `${describe(problem, setting.name.text, shown(setting, checked), parameter)} ${consequence(parameter)}`,
      fixes: () => {
        const likely = likelyTime(text);
        return likely && !valueProblem(likely, parameter, undefined) ? changeValue(setting, likely, 'safe') : [];
      },
    });
  },
};

function describe(problem: ValueProblem, name: string, value: string, { min, max }: Parameter): string {
  switch (problem) {
    case 'empty':
      return l10n.t('"{0}" is empty where a time must stand.', name);
    case 'out-of-range':
      return l10n.t('{0} is a longer time than Postfix can count.', value);
    case 'too-low':
      return l10n.t('{0} is less than {1} seconds, the least that Postfix accepts here.', value, min ?? 0);
    case 'too-high':
      return l10n.t('{0} is more than {1} seconds, the most that Postfix accepts here.', value, max ?? 0);
    default:
      return l10n.t(
        '{0} is not a time: Postfix wants a whole number and, right behind it, one of the letters s, m, h, d, w.',
        value,
      );
  }
}
