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
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_banner = $myhostname ESMTP\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_banner = $myhostname ESMTP }\n',
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
