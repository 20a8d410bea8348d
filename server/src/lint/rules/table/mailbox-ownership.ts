/** Postfix may write to mailboxes of somebody else. */

import * as l10n from '@vscode/l10n';
import { deleteDecision } from '../../shared/change';
import { decisions } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-mailbox-ownership',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mail is delivered to mailbox files that belong to somebody else.'),
  docs: {
    why: 'Where users can write to the mail spool, one of them can put a link to a file of somebody else in the place of a mailbox. Looking at the owner is what stops Postfix from writing there.',
    ignore: 'All mailboxes belong to one user on purpose, and nobody else can write to the directory.',
    reference: ['postconf(5) strict_mailbox_ownership', 'local(8)', 'virtual(8)'],
  },
  examples: [{ file: 'main', bad: 'strict_mailbox_ownership = no\n', good: '' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'strict_mailbox_ownership = yes\n',
      why: 'This is the default.',
    },
    {
      file: 'main',
      text: 'strict_mailbox_ownership = no\n',
      other: 'smtp inet n - n - - smtpd\nlmtp unix - - n - - lmtp\n',
      why: 'Neither local(8) nor virtual(8) runs, which alone would read it.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions('strict_mailbox_ownership', model.running('local', 'virtual'), model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        message: l10n.t('Whoever can write to the mail spool can make Postfix write to a file of somebody else.'),
        fixes: () => deleteDecision(decision, 'manual'),
      });
    }
  },
};
