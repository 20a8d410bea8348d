/** A text that is shorter or longer than its program accepts; most often an empty one. */

import * as l10n from '@vscode/l10n';
import {
  checkedValue,
  consequence,
  placeOf,
  problemOf,
  severityOf,
  shown,
  type CheckedValue,
} from '../../shared/checked-value';
import { deleteSetting } from '../../edits';
import type { Rule } from '../../rule';
import { isTruthValue, type ValueProblem } from '../../shared/value-types';
import type { Parameter } from '../../../knowledge/edition';

export const rule: Rule = {
  id: 'syntax-empty-value',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A parameter is empty that must not be, or its text has the wrong length.'),
  docs: {
    why: 'The programs that read the parameter check the length of its text when they start, and end where it will not do.',
    ignore:
      'In `main.cf.proto` and the like, from which an installation makes the real file, empty values are left alone.',
    reference: ['postconf(5)', 'src/global/mail_conf_str.c', 'src/global/mail_params.c'],
  },
  examples: [
    { file: 'main', bad: 'smtpd_banner =\nmyorigin = a.example\n', good: 'myorigin = a.example\n' },
    { file: 'main', bad: 'myhostname =\nrelayhost =\n', good: 'relayhost =\n' },
    { file: 'main', bad: 'default_verp_delimiters = +\n', good: 'default_verp_delimiters = +=\n' },
  ],
  lookAlikes: [
    { file: 'main', text: 'relayhost =\nsmtpd_relay_restrictions =\n', why: 'These may be empty: it means none.' },
    {
      file: 'main',
      text: 'smtpd_banner = ${own_banner}\n',
      why: 'Who sets the name may be seen in master.cf, which is not there.',
    },
  ],
  setting(setting, { instance, report }) {
    // `post-install` writes down what the file that Postfix comes with leaves empty.
    if (setting.value.text === '' && instance.isPrototype) return;
    const checked = checkedValue(setting, instance);
    if (!checked || !isText(checked.parameter) || isDefault(checked)) return;
    const problem = problemOf(checked, setting, instance);
    if (!problem) return;
    const { parameter } = checked;
    const value = setting.value.text === '' ? `"${setting.name.text}"` : shown(setting, checked);
    report({
      span: placeOf(setting),
      severity: severityOf(parameter, instance),
      message: `${describe(problem, value, parameter)} ${consequence(parameter)}`,
      fixes: () => [
        {
          title: parameter.machine
            ? l10n.t('Delete the setting, so that the default holds')
            : l10n.t('Delete the setting, so that the default "{0}" holds', parameter.default),
          safety: 'manual',
          preferred: problem === 'empty',
          edits: [deleteSetting(setting)],
        },
      ],
    });
  },
};

/**
 * Writing the default down changes nothing, even where the default will not do. Of what Postfix finds out from the host, such
 * as myhostname, the default is only missing here, and an empty text is another.
 */
function isDefault({ text, parameter }: CheckedValue): boolean {
  return text === parameter.default && !parameter.machine;
}

function isText(parameter: Parameter): boolean {
  return (parameter.type === 'string' || parameter.type === 'raw') && !isTruthValue(parameter);
}

function describe(problem: ValueProblem, value: string, { minLength, maxLength }: Parameter): string {
  switch (problem) {
    case 'too-long':
      return l10n.t('{0} is longer than {1}, the most characters that Postfix accepts here.', value, maxLength ?? 0);
    case 'too-short':
      return l10n.t('{0} is shorter than {1}, the least characters that Postfix accepts here.', value, minLength ?? 0);
    default:
      return l10n.t('{0} is empty, which it must not be.', value);
  }
}
