/** Indented text that no entry precedes: there is nothing to continue, and Postfix drops it. */

import * as l10n from '@vscode/l10n';
import { isBlank, skip, skipBack } from '../../../base/characters';
import type { InstanceFile } from '../../../project/instance-file';
import type { Line } from '../../../syntax/line';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'syntax-leading-space-first',
  category: 'syntax',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('The first entry of the file is indented, and dropped.'),
  docs: {
    why: 'Indented text continues the entry before. Without one there is nothing to continue, and Postfix drops the text with a warning: the parameter stays at its default, the service does not exist.',
    reference: ['postconf(5)', 'master(5)', 'src/util/readlline.c'],
  },
  examples: [
    { file: 'main', bad: '  relayhost = [a.example]\n', good: 'relayhost = [a.example]\n' },
    { file: 'master', bad: ' smtp inet n - n - - smtpd\n', good: 'smtp inet n - n - - smtpd\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: '# Main configuration\n  # of this host\nrelayhost = [a.example]\n',
      why: 'A comment may be indented anywhere.',
    },
    { file: 'main', text: 'relayhost =\n  [a.example]\n', why: 'The line continues the one before.' },
  ],
  mainLine: (line, context) => check('main', line, context),
  masterLine: (line, context) => check('master', line, context),
};

function check(file: InstanceFile, line: Line, { report }: RuleContext): void {
  if (line.kind !== 'stray') return;
  const { text } = line.logical;
  const start = skip(text, 0, text.length, isBlank);
  report({
    span: { start, end: skipBack(text, start, text.length, isBlank) },
    message: l10n.t(
      'The line is indented, but there is no entry before it to continue: Postfix drops it with a warning.',
    ),
    tag: 'unnecessary',
    fixes: () => {
      // Blanks of a first row that has nothing else belong to a comment or an empty line, not to this one.
      const indent = line.physical({ start: 0, end: start });
      return [
        {
          title: l10n.t('Remove the indentation'),
          safety: 'manual',
          preferred: true,
          edits: [{ file, line, span: indent, newText: '' }],
        },
      ];
    },
  });
}
