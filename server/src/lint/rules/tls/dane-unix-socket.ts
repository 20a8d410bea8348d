/** DANE for a server on a UNIX socket, which has no name in DNS. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { clientServices } from '../../shared/clients';
import { decisions } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dane-unix-socket',
  category: 'tls-client',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('DANE is demanded of a server on a UNIX socket, which has no name in DNS.'),
  docs: {
    what: 'lmtp_tls_security_level is "dane" or "dane-only", and mail for mailboxes goes to a socket such as lmtp:unix:private/dovecot-lmtp.',
    why: 'There is nothing to look up. Postfix calls the policy invalid, and the mail waits.',
    reference: ['src/smtp/smtp_tls_policy.c', 'postconf(5) lmtp_tls_security_level'],
  },
  examples: [
    {
      file: 'main',
      bad: 'lmtp_tls_security_level = dane\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
      good: 'lmtp_tls_security_level = none\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'lmtp_tls_security_level = dane\nlmtp_dns_support_level = dnssec\nvirtual_transport = lmtp:inet:mailbox.example.com\n',
      why: 'The server has a name.',
    },
  ],
  instance({ model, instance, report }) {
    const usesSocket = TRANSPORTS.some((name) => /^lmtp:unix:/.test(knownValue(instance, name)?.text ?? ''));
    if (!usesSocket) return;
    const services = clientServices(model, 'lmtp').filter(
      ({ name, scope }) => name === 'lmtp' && /^dane/.test(clientLevel(instance, 'lmtp', scope) ?? ''),
    );
    for (const decision of decisions('lmtp_tls_security_level', services, model)) {
      report({
        at: decision.at,
        message: l10n.t(
          'A UNIX socket has no name in DNS: Postfix calls the policy invalid, and mail for mailboxes waits.',
        ),
      });
    }
  },
};

const TRANSPORTS = ['virtual_transport', 'mailbox_transport', 'local_transport', 'relay_transport'] as const;
