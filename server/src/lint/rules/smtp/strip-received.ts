/** Header checks take the trace of all mail away. */

import * as l10n from '@vscode/l10n';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-strip-received',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Header checks take Received headers out of all mail.'),
  docs: {
    what: 'A table of header_checks in main.cf that can be read here ignores or strips Received headers.',
    why: 'Received headers end mail loops, and tell where a message came from. Taken out of all mail, loops run until the queue is full, and abuse cannot be traced. From 3.10 on, smtpd_hide_client_session on submission services protects users without that.',
    ignore: 'Only the rows for mail of your own users match.',
    reference: ['header_checks(5)', 'postconf(5) smtpd_hide_client_session', 'RFC 5321, section 6.3'],
  },
  examples: [
    {
      file: 'main',
      bad: 'header_checks = regexp:/etc/postfix/header_checks\n',
      good: 'mime_header_checks = regexp:/etc/postfix/header_checks\n',
      files: { '/etc/postfix/header_checks': '/^Received:/ IGNORE\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'header_checks = regexp:/etc/postfix/header_checks\n',
      files: { '/etc/postfix/header_checks': '/^Received:.*\\[10\\.0\\.0\\.7\\]/ IGNORE\n/^X-Mailer:/ IGNORE\n' },
      why: 'Only the trace of one host is taken out.',
    },
  ],
  names: ['header_checks'],
  setting(setting, { instance, usage, report }) {
    if (setting.file !== 'main') return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const row = rowsOf(reference, instance)?.find(
        ({ key, value }) => isTrace(key) && /^(ignore|strip)\b/i.test(value),
      );
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          'This table takes Received headers out of all mail: loops are not noticed, and abuse cannot be traced.',
        ),
        related: row.source
          ? [{ path: row.source.path, row: row.source.row, message: l10n.t('This row takes them out.') }]
          : [],
      });
    }
  },
};

/** A pattern for every Received header. */
function isTrace(pattern: string): boolean {
  return /^\^?\(?Received:?\)?(\s*\.\*\$?|:\s*)?$/i.test(pattern.replace(/\\s\*|\[\[:space:\]\]\*/g, ''));
}
