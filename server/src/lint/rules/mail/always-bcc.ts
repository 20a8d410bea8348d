/** Somebody gets a copy of all mail. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'always-bcc',
  category: 'consistency',
  severity: 'hint',
  isOptional: true,
  fixable: 'none',
  summary: () => l10n.t('A copy of all mail is kept, without senders and recipients knowing.'),
  docs: {
    why: 'In many countries that needs a reason in law. A copy that cannot be delivered makes a bounce, which goes to the sender.',
    reference: ['postconf(5) always_bcc'],
  },
  examples: [{ file: 'main', bad: 'always_bcc = archive@example.com\n', good: 'always_bcc =\n' }],
  lookAlikes: [{ file: 'main', text: 'always_bcc =\n', why: 'It is empty, as by default.' }],
  names: ['always_bcc'],
  setting(setting, { instance, report }) {
    if (setting.value.text === '' || !isInForce(setting, instance)) return;
    report({
      span: setting.value,
      message: l10n.t('This address gets a copy of all mail, without senders and recipients knowing.'),
    });
  },
};
