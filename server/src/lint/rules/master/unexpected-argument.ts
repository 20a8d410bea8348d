/** Words after the options of a daemon that takes none. */

import * as l10n from '@vscode/l10n';
import { isWhole, programOf, wordUse } from '../../shared/columns';
import type { Rule } from '../../rule';
import { splitOption } from '../../shared/split-option';

export const rule: Rule = {
  id: 'master-unexpected-argument',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A daemon that takes options alone is given another argument.'),
  docs: {
    why: 'The daemon dies of the word each time it is started, and master(8) starts it again only after a pause: the service does not answer. Most often an `-o` is missing before `name=value`.',
    reference: ['master(5)', 'src/smtpd/smtpd.c', 'src/smtp/smtp.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd smtpd_helo_required=yes\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd -o smtpd_helo_required=yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      unix  -       -       n       -       -       smtp flags=R\n',
      why: 'From Postfix 3.5 on, the SMTP client knows flags=.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd -v -o syslog_name=postfix/mx\n',
      why: 'Options are what the program takes.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const use = wordUse(program, edition);
    if (!program || (use !== 'none' && use !== 'flags') || splitOption(line, use)) return;
    // After an option that has no value, getopt(3) never gets here.
    if (line.tree.overrides.some(({ problem }) => problem)) return;
    const isKnown = (text: string): boolean => text === '--' || (use === 'flags' && /^flags=/i.test(text));
    const word = line.tree.arguments.find(({ role, content }) => role === 'word' && !isKnown(content.text));
    if (!word || word.text.startsWith('#')) return;
    report({
      span: word,
      message:
        use === 'flags'
          ? l10n.t('{0} takes no arguments but options and flags=: it dies of "{1}".', program.name, word.text)
          : l10n.t('{0} takes no arguments but options: it dies of "{1}".', program.name, word.text),
    });
  },
};
