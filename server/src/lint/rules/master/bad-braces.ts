/** Arguments in braces must end with the brace that closes them. */

import * as l10n from '@vscode/l10n';
import { isWhole, mayBeDisabled } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-bad-braces',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('An argument in braces is not closed, or text follows the closing brace.'),
  docs: {
    why: 'master(8) stops at such an argument: Postfix does not start, and one that runs ends when it is told to reload. postconf(1), which looks first, only warns.',
    reference: ['master(5)', 'src/master/master_ent.c', 'src/util/extpar.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_banner = $myhostname ESMTP\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_banner = $myhostname ESMTP }\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_banner = ${myhostname} ESMTP }\n',
      why: 'Braces inside the argument are counted, and the last one closes it.',
    },
    {
      file: 'master',
      text: 'filter    unix  -       n       n       -       -       pipe\n  user=filter argv=/usr/local/bin/filter ${sender} x}y\n',
      why: 'Only an argument that begins with a brace must end with one.',
    },
  ],
  masterLine(line, { instance, report }) {
    if (!isWhole(line) || mayBeDisabled(instance)) return;
    const argument = line.tree.arguments.find(({ braceProblem }) => braceProblem);
    if (!argument) return;
    report({
      span: argument,
      message:
        argument.braceProblem === 'missing-brace'
          ? l10n.t('"}" is missing: master(8) does not start.')
          : l10n.t('Text follows the "}" that closes the argument: master(8) does not start.'),
    });
  },
};
