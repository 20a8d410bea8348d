/** Options that have lost their indentation, which makes a service of them. */

import * as l10n from '@vscode/l10n';
import type { Line } from '../../../syntax/line';
import type { MasterLine } from '../../../syntax/master-cf';
import type { Instance } from '../../../project/instance';
import { isUnindented } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-option-unindented',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () =>
    l10n.t('Arguments of a service stand in the first column of master.cf, where they begin a service of their own.'),
  docs: {
    why: 'What begins in the first column is a service of its own, which has too few columns here: Postfix neither starts nor reloads. Such lines come about when somebody takes a `#` away and its blanks with it.',
    reference: ['master(5)', 'src/util/readlline.c', 'src/postconf/postconf_master.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n-o smtpd_tls_security_level=may\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=may\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n#-o smtpd_tls_wrappermode=yes\n  -o smtpd_tls_security_level=may\n',
      why: 'A comment may begin in the first column, between an entry and what continues it, too.',
    },
  ],
  masterLine(line, { report, instance }) {
    if (!line.isEntry || !isUnindented(line)) return;
    const [first] = line.tree.fields;
    report({
      span: { start: first!.start, end: line.logical.text.trimEnd().length },
      message: l10n.t(
        '"{0}" stands in the first column and begins a service of its own: postconf refuses the file, and Postfix neither starts nor reloads.',
        first!.text,
      ),
      fixes: () => {
        const before = previousLine(line, instance);
        if (!before) return [];
        return [
          {
            title: l10n.t('Indent, so that the line continues the service before'),
            // Over comments the service before may be another one than was meant.
            safety: before.kind === 'entry' ? 'safe' : 'manual',
            preferred: true,
            edits: [{ file: 'master', line, span: { start: 0, end: 0 }, newText: '  ' }],
          },
        ];
      },
    });
  },
};

function previousLine(line: MasterLine, instance: Instance): Line | undefined {
  const { page, index } = line;
  if (!page) return undefined;
  return index > 0 ? page.lines[index - 1] : instance.master?.pages[page.index - 1]?.lines.at(-1);
}
