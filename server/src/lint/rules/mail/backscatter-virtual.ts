/** Mail is taken for every address of a virtual mailbox domain. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownList, knownValue } from '../../../project/known';
import { verifiesRecipients } from '../../shared/recipients';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'backscatter-virtual',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Mail for mailbox domains is taken for every address, whether it exists or not.'),
  docs: {
    what: 'virtual_mailbox_domains names domains, virtual_mailbox_maps is empty, and no restriction verifies recipients.',
    why: 'An empty virtual_mailbox_maps means that every address exists. What the mailbox server then refuses has to be bounced, to senders that spam has forged.',
    ignore: 'The mailbox server takes every address.',
    reference: ['postconf(5) virtual_mailbox_maps', 'BACKSCATTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_mailbox_domains = example.org\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
      good: 'virtual_mailbox_domains = example.org\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\nvirtual_mailbox_maps = hash:/etc/postfix/mailboxes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_mailbox_domains = example.org\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The mailbox server is asked first.',
    },
    {
      file: 'main',
      text: 'virtual_mailbox_domains =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'There are no such domains.',
    },
  ],
  instance({ instance, model, report }) {
    const list = knownList(instance, 'virtual_mailbox_domains');
    const maps = knownValue(instance, 'virtual_mailbox_maps');
    if (!list || list.origin.from === 'default' || list.items.length === 0 || maps?.text !== '') return;
    if (model.exchangers.length === 0 || verifiesRecipients(model)) return;
    report({
      at: decidedAt(list.origin),
      message: l10n.t(
        'virtual_mailbox_maps is empty: mail for these domains is taken for every address, and bounced to forged senders if there is none.',
      ),
    });
  },
};
