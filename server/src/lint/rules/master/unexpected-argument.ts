/** Words after the options of a daemon that takes none. */

import * as l10n from '@vscode/l10n';
import { isWhole, programOf, wordsOf } from '../../columns';
import type { Rule } from '../../rule';
import { splitOption } from '../../split-option';

export const unexpectedArgument: Rule = {
  id: 'master-unexpected-argument',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A daemon that takes options alone is given another argument.'),
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd smtpd_helo_required=yes\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd -o smtpd_helo_required=yes\n',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const policy = wordsOf(program, edition);
    if (!program || policy !== 'fatal' || splitOption(line, policy)) return;
    // After an option that has no value, getopt(3) never gets here.
    if (line.tree.overrides.some(({ problem }) => problem)) return;
    const word = line.tree.arguments.find(({ role, text }) => role === 'word' && text !== '--');
    if (!word || word.text.startsWith('#')) return;
    report({
      span: word,
      message: l10n.t('{0} takes no arguments but options: it dies of "{1}".', program.name, word.text),
    });
  },
};
