/** The greeting does not begin with the name of the host. */

import * as l10n from '@vscode/l10n';
import type { Setting } from '../../../project/setting';
import { isInForce } from '../../../project/setting';
import { replaceValue } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-banner-hostname',
  category: 'smtp-protocol',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The greeting does not begin with the name of the host.'),
  docs: {
    why: 'The standard wants the host name first in the greeting. Clients that compare it with DNS refuse to send, and Postfix as a client takes a server that greets with its own name for itself.',
    reference: ['postconf(5) smtpd_banner', 'RFC 5321, section 4.2'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_banner = ESMTP ready\n',
      good: 'smtpd_banner = $myhostname ESMTP ready\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'smtpd_banner = mx.example.com ESMTP\n', why: 'The name is written out.' },
    { file: 'main', text: 'smtpd_banner = ${myhostname} ESMTP\n', why: 'Braces change nothing.' },
    {
      file: 'main',
      text: 'public_name = mx.example.com\nsmtpd_banner = $public_name ESMTP\n',
      why: 'A name of your own holds it.',
    },
  ],
  names: ['smtpd_banner'],
  setting(setting, { instance, report }) {
    if (!isInForce(setting, instance)) return;
    const first = setting.value.text.split(/\s/)[0]!;
    if (first === '' || isNamed(first, setting, instance.expand.bind(instance))) return;
    report({
      span: setting.value,
      message: l10n.t(
        'The greeting begins with "{0}": the standard wants the name of the host there, and some clients compare it.',
        first,
      ),
      fixes: () => {
        const value = `$myhostname ${/\bE?SMTP\b/.test(setting.value.text) ? '' : 'ESMTP '}${setting.value.text}`;
        return [
          {
            title: l10n.t('Change to "{0}"', value),
            safety: 'safe',
            preferred: true,
            edits: [replaceValue(setting, value)],
          },
        ];
      },
    });
  },
};

/** A fully qualified name, or a `$name` that may stand for one. */
function isNamed(
  first: string,
  { scope }: Setting,
  expand: (value: { text: string }, scope?: string) => { text: string },
): boolean {
  if (/^\$[({]?(myhostname|smtp_helo_name|mydomain)\b/.test(first)) return true;
  const text = first.includes('$') ? expand({ text: first }, scope).text : first;
  if (first.includes('$') && text !== '' && !/\s/.test(text)) return true;
  return /^\[?[\w-]+(\.[\w-]+)+\]?\.?$/.test(text) || /^\[[0-9a-fA-F.:]+\]$/.test(text);
}
