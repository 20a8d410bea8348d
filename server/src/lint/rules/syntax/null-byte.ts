/** Text behind a null byte, which ends a text for Postfix. */

import * as l10n from '@vscode/l10n';
import type { InstanceFile } from '../../../project/instance-file';
import type { Line } from '../../../syntax/line';
import type { Rule, RuleContext } from '../../rule';

const NUL = '\0';

export const rule: Rule = {
  id: 'syntax-null-byte',
  category: 'syntax',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A null byte hides the rest of the entry.'),
  docs: {
    why: 'A null byte ends a text for Postfix. The rest of the entry is there for the eye alone, and editors tend not to show the byte.',
    reference: ['src/util/readlline.c'],
  },
  examples: [{ file: 'main', bad: 'myorigin = a\0.example\n', good: 'myorigin = a.example\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_banner = $myhostname ESMTP \\0\n',
      why: 'A backslash and a zero are two characters of no importance.',
    },
  ],
  mainLine: (line, context) => check('main', line, context),
  masterLine: (line, context) => check('master', line, context),
};

function check(file: InstanceFile, line: Line, { report, edition }: RuleContext): void {
  const at = cutAt(line);
  if (at === undefined) return;
  const { length } = line.logical.text;
  report({
    span: { start: Math.max(0, length - 1), end: length },
    message: edition.isSince('3.9')
      ? l10n.t('A null byte follows: Postfix ignores the rest of the entry, with a warning.')
      : l10n.t('A null byte follows: Postfix ignores the rest of the entry and does not say so.'),
    fixes: () => [
      {
        title: l10n.t('Delete the null byte'),
        safety: 'manual',
        preferred: true,
        edits: [{ file, line, span: { start: at, end: at + 1 }, newText: '' }],
      },
    ],
  });
}

/** Where in the line's text the null byte stands that ends what Postfix sees; undefined where none does. */
function cutAt({ text, logical }: Line): number | undefined {
  if (!text.includes(NUL)) return undefined;
  const { length } = logical.text;
  return [logical.toPhysical(length, true), logical.toPhysical(length)].find((at) => text[at] === NUL);
}
