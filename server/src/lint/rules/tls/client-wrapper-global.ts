/** TLS from the first byte with every server of the Internet. */

import * as l10n from '@vscode/l10n';
import { decidedAt, isOn, knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-client-wrapper-global',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Postfix as a client begins with TLS at every server of the Internet.'),
  docs: {
    what: 'smtp_tls_wrappermode is on in main.cf, and relayhost is empty.',
    why: 'Mail exchangers listen on port 25, where they greet first. None of them can be delivered to.',
    ignore: 'transport_maps sends all mail to servers on port 465.',
    reference: ['postconf(5) smtp_tls_wrappermode'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n',
      good: 'smtp_tls_security_level = may\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:465\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n',
      why: 'All mail goes to one server on that port.',
    },
    {
      file: 'main',
      text: 'default_transport = relay-out:[smtp.example.com]:465\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n',
      why: 'The default transport names the server.',
    },
  ],
  instance({ instance, report }) {
    const value = knownValue(instance, 'smtp_tls_wrappermode');
    if (!value || !isOn(instance, 'smtp_tls_wrappermode')) return;
    if (knownValue(instance, 'relayhost')?.text !== '' || knownValue(instance, 'default_transport')?.text !== 'smtp')
      return;
    if (knownValue(instance, 'transport_maps')?.text !== '') return;
    if (knownValue(instance, 'sender_dependent_relayhost_maps')?.text !== '') return;
    report({
      at: decidedAt(value.origin),
      message: l10n.t(
        'There is no relayhost: mail goes to servers that greet first on port 25, and none of them can be delivered to.',
      ),
    });
  },
};
