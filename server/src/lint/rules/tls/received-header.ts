/** Messages do not tell how they came in. */

import * as l10n from '@vscode/l10n';
import { serverLevel } from '../../../project/model/tls';
import { setTo } from '../../shared/change';
import { decisions, isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-received-header',
  category: 'tls-server',
  severity: 'hint',
  isOptional: true,
  fixable: 'manual',
  summary: () => l10n.t('The Received: header does not tell which TLS protocol and cipher a message came in with.'),
  docs: {
    why: 'When mail has been listened to or forged, the header tells whether its last way was encrypted, and how. Only what this host has written can be trusted: headers of earlier hosts may say anything.',
    reference: ['postconf(5) smtpd_tls_received_header'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_received_header = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = none\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Without TLS there is nothing to tell.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only programs of this host connect.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    const encrypted = model.exchangers.filter(({ scope }) => (serverLevel(instance, scope) ?? 'none') !== 'none');
    for (const decision of decisions('smtpd_tls_received_header', encrypted, model)) {
      if (decision.text.toLowerCase() !== 'no') continue;
      report({
        at: decision.at,
        message: l10n.t('The Received: header does not tell whether, and how, a message came in encrypted.'),
        fixes: () => setTo(decision, 'yes', 'manual', instance),
      });
    }
  },
};
