/** A number that Postfix cannot read, or that is out of its range, stops the program that reads it. */

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
import { likelySize, valueProblem, type ValueProblem } from '../../shared/value-types';

export const rule: Rule = {
  id: 'syntax-number',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A numerical parameter is set to something that is no number, or out of range.'),
  docs: {
    why: 'The programs that read the parameter end when they start: a number is digits alone, within the bounds of the parameter. There are no units: `50M` is not a size, nor is `10,240,000`.',
    reference: ['postconf(5)', 'src/global/mail_conf_int.c', 'src/global/mail_conf_long.c'],
  },
  examples: [
    { file: 'main', bad: 'message_size_limit = 50M\n', good: 'message_size_limit = 52428800\n' },
    { file: 'main', bad: 'default_process_limit = 0\n', good: 'default_process_limit = 100\n' },
  ],
  lookAlikes: [
    { file: 'main', text: 'message_size_limit = 0\n', why: 'A number within bounds; here it means no limit.' },
    {
      file: 'main',
      text: 'smtpd_hard_error_limit = ${stress?{1}:{20}}\n',
      why: 'What counts is the number that the expression stands for.',
    },
  ],
  setting(setting, { instance, report }) {
    const checked = checkedValue(setting, instance);
    const type = checked?.parameter.type;
    if (!checked || (type !== 'integer' && type !== 'long')) return;
    const problem = problemOf(checked, setting, instance);
    if (!problem) return;
    const { parameter, text } = checked;
    report({
      span: placeOf(setting),
      severity: severityOf(parameter, instance),
      message: `${describe(problem, setting.name.text, shown(setting, checked), parameter)} ${consequence(parameter)}`,
      fixes: () => {
        const size = parameter.kind === 'size' || parameter.type === 'long' ? likelySize(text) : undefined;
        return size && !valueProblem(size, parameter, undefined) ? changeValue(setting, size, 'safe') : [];
      },
    });
  },
};

function describe(problem: ValueProblem, name: string, value: string, { type, min, max }: Parameter): string {
  switch (problem) {
    case 'empty':
      return l10n.t('"{0}" is empty where a number must stand.', name);
    case 'out-of-range':
      return l10n.t('{0} does not fit into {1} bits.', value, type === 'long' ? 64 : 32);
    case 'too-low':
      return l10n.t('{0} is less than {1}, the least that Postfix accepts here.', value, min ?? 0);
    case 'too-high':
      return l10n.t('{0} is more than {1}, the most that Postfix accepts here.', value, max ?? 0);
    default:
      return l10n.t('{0} is not a number: Postfix accepts digits here and nothing else, no unit either.', value);
  }
}
