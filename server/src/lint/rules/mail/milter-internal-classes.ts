/** Bounces may be refused by the own filters, and are lost then. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'milter-internal-classes',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Bounces and notices of the host itself go through its filters.'),
  docs: {
    why: 'internal_mail_filter_classes lets filters see mail that Postfix itself makes. What a filter refuses there cannot be bounced again, and is lost: a spam filter refuses the bounce of spam.',
    ignore: 'Bounces have to be signed, and no filter refuses them.',
    reference: ['postconf(5) internal_mail_filter_classes'],
  },
  examples: [
    { file: 'main', bad: 'internal_mail_filter_classes = bounce\n', good: 'internal_mail_filter_classes =\n' },
  ],
  lookAlikes: [{ file: 'main', text: 'internal_mail_filter_classes =\n', why: 'It is empty, as by default.' }],
  names: ['internal_mail_filter_classes'],
  setting(setting, { instance, report }) {
    if (setting.value.text === '' || !isInForce(setting, instance)) return;
    report({
      span: setting.value,
      message: l10n.t('Bounces and notices of Postfix itself go through filters. One that a filter refuses is lost.'),
    });
  },
};
