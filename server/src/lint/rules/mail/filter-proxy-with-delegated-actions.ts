/** Actions of access tables that have no effect before a proxy filter. */

import * as l10n from '@vscode/l10n';
import { ACCESS_LISTS } from '../../../project/model/restriction-list';
import { rowsOf, tableReference } from '../../../project/model/table';
import { knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'filter-proxy-with-delegated-actions',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('An access table asks for something that does not work with smtpd_proxy_filter.'),
  docs: {
    what: 'A table that can be read here holds FILTER, HOLD, REDIRECT, DISCARD, BCC or PREPEND, and the service has a proxy filter.',
    why: 'These actions are carried out by cleanup, which does not see the message before the filter: smtpd ignores them, with a warning.',
    reference: ['SMTPD_PROXY_README', 'access(5)', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_proxy_filter = 127.0.0.1:10024\nsmtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      good: 'smtpd_proxy_filter =\nsmtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      files: { '/etc/postfix/senders': 'odd@example.com HOLD\n' },
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_proxy_filter = 127.0.0.1:10024\nsmtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      files: { '/etc/postfix/senders': 'odd@example.com REJECT\n' },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'smtpd refuses mail itself.',
    },
  ],
  instance({ model, instance, report }) {
    const seen = new Set<unknown>();
    for (const service of model.running('smtpd')) {
      if (!knownValue(instance, 'smtpd_proxy_filter', service.scope)?.text) continue;
      for (const entry of ACCESS_LISTS.flatMap((name) => model.list(name, service)?.entries ?? [])) {
        const item = entry.argument ?? entry.item;
        const reference = entry.table && tableReference(item);
        const row = reference && rowsOf(reference, instance)?.find(({ value }) => DELEGATED.test(value));
        if (!row || !item.place || seen.has(`${item.text} ${item.place.span.start}`)) continue;
        seen.add(`${item.text} ${item.place.span.start}`);
        const action = /^\w+/.exec(row.value)![0];
        report({
          at: item.place,
          message: l10n.t('"{0}" has no effect before a proxy filter: smtpd ignores it, with a warning.', action),
          related: row.source
            ? [{ path: row.source.path, row: row.source.row, message: l10n.t('The action stands here.') }]
            : [],
        });
      }
    }
  },
};

const DELEGATED = /^(filter|hold|redirect|discard|bcc|prepend)\b/i;
