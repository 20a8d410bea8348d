/** The greeting tells which release runs here. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { forEachReference } from '../../../syntax/expression';
import { replace } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-banner-disclosure',
  category: 'smtp-protocol',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('The greeting tells strangers the release of Postfix.'),
  docs: {
    why: 'Whoever looks for hosts with a certain flaw finds this one without trying. Security scanners report it.',
    ignore: 'You prefer that others see which release you run.',
    reference: ['postconf(5) smtpd_banner'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_banner = $myhostname ESMTP $mail_name ($mail_version)\n',
      good: 'smtpd_banner = $myhostname ESMTP $mail_name\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'smtpd_banner = $myhostname ESMTP $mail_name\n', why: 'This is the default.' }],
  names: ['smtpd_banner'],
  setting(setting, { instance, report }) {
    if (!isInForce(setting, instance)) return;
    const { file, line, value } = setting;
    const text = line.logical.text;
    forEachReference(value.expression, (reference) => {
      if (reference.name?.text !== 'mail_version' && reference.name?.text !== 'mail_release_date') return;
      const span = { start: reference.start, end: reference.end };
      report({
        span,
        message: l10n.t('The greeting tells strangers which release of Postfix runs here.'),
        fixes: () => {
          const open = /\s*\($/.exec(text.slice(value.start, span.start));
          const isBracketed = open !== null && text[span.end] === ')';
          const blanks = /\s*$/.exec(text.slice(value.start, span.start))![0].length;
          const start = span.start - (isBracketed ? open[0].length : blanks);
          const whole = { start, end: span.end + (isBracketed ? 1 : 0) };
          const title = l10n.t('Delete "{0}"', text.slice(whole.start, whole.end).trim());
          return [{ title, safety: 'safe', preferred: true, edits: [replace(file, line, whole, '')] }];
        },
      });
    });
  },
};
