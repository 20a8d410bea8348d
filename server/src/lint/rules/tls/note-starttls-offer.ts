/** The log tells of every server that offers TLS. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-note-starttls-offer',
  category: 'tls-client',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Each server that offers STARTTLS is logged, when TLS was not used.'),
  docs: {
    why: 'The line was meant for the days in which one looked for servers with TLS. Today nearly all have it. With "may", Postfix uses TLS wherever it is offered, and there is nothing left to note.',
    ignore: 'TLS is off, and you want to know what you miss.',
    reference: ['postconf(5) smtp_tls_note_starttls_offer'],
  },
  examples: [{ file: 'main', bad: 'biff = no\nsmtp_tls_note_starttls_offer = yes\n', good: 'biff = no\n' }],
  lookAlikes: [{ file: 'main', text: 'smtp_tls_note_starttls_offer = no\n', why: 'This is the default.' }],
  names: ['smtp_tls_note_starttls_offer', 'lmtp_tls_note_starttls_offer'],
  setting(setting, { instance, report }) {
    if (checkedValue(setting, instance)?.text.toLowerCase() !== 'yes') return;
    report({
      span: setting.value,
      message: l10n.t(
        'Nearly every server offers STARTTLS today: the log has a line for each that it was not used with.',
      ),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
