/** A comment names a rule that there is not. */

import * as l10n from '@vscode/l10n';
import { directiveSpan } from '../../shared/directive-edit';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'suppression-unknown-rule',
  category: 'suppression',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A comment switches a rule off that does not exist.'),
  docs: {
    why: 'A misspelt id switches nothing off, and the finding that it was meant for is still reported.',
    reference: ['README: On the command line'],
  },
  examples: [
    {
      file: 'main',
      bad: '# postfix-lint: disable syntax-booleans\nbiff = no\n',
      good: 'biff = no\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: '# The checker is called postfix-lint: it reads this file.\nbiff = no\n',
      why: 'Only a comment that says disable or enable after the name is for the checker.',
    },
  ],
  suppression(suppression, { report }) {
    const { rule: id, state, directive } = suppression;
    if (state !== 'unknown' || id === undefined) return;
    report({
      span: directiveSpan(
        suppression,
        directive.rules.find(({ text }) => text === id),
      ),
      message: l10n.t('There is no rule "{0}": this switches nothing off.', id),
    });
  },
};
