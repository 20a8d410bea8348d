/** A comment switches a rule off that has nothing to say there. */

import * as l10n from '@vscode/l10n';
import { deleteDirectiveName, directiveSpan } from '../../shared/directive-edit';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'suppression-unused',
  category: 'suppression',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('A comment switches a rule off that reports nothing there.'),
  docs: {
    why: 'The comment was right once. Left behind, it hides the next real problem of its kind, and readers wonder what it is for.',
    ignore: 'A file is also checked for another version of Postfix, for which the comment is needed.',
    reference: ['README: On the command line'],
  },
  examples: [
    {
      file: 'main',
      bad: '# postfix-lint: disable-next-line syntax-boolean\nbiff = no\n',
      good: 'biff = no\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: '# postfix-lint: disable-next-line syntax-boolean -- a template fills it in\nbiff = maybe\n',
      why: 'The comment switches off what would be reported.',
    },
  ],
  suppression(suppression, { report }) {
    const { rule: id, isUsed, state } = suppression;
    if (isUsed || state !== 'on') return;
    report({
      span: directiveSpan(suppression),
      message:
        id === undefined
          ? l10n.t('This comment switches nothing off: no rule reports anything here.')
          : l10n.t('This comment switches nothing off: "{0}" reports nothing here.', id),
      tag: 'unnecessary',
      fixes: () => deleteDirectiveName(suppression),
    });
  },
};
