/** Mail to every server of the Internet is to be encrypted, which many cannot. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { clientLevel, isMandatory } from '../../../project/model/tls';
import { setTo } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-client-mandatory-global',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('TLS is mandatory for deliveries to all servers of the Internet.'),
  docs: {
    what: 'smtp_tls_security_level in main.cf is a mandatory level, and relayhost is empty, so that mail goes straight to the domains of recipients.',
    why: 'Servers without TLS, and with "verify", "secure" and "dane-only" most servers, cannot be delivered to. Mail to them waits and bounces after days.',
    ignore: 'Such mail is not to leave, and senders know.',
    reference: ['TLS_README', 'postconf(5) smtp_tls_security_level'],
  },
  examples: [{ file: 'main', bad: 'smtp_tls_security_level = encrypt\n', good: 'smtp_tls_security_level = may\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = encrypt\nrelayhost = [smtp.example.com]:587\n',
      why: 'All mail goes to one server that is known to have TLS.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = dane\n',
      why: 'TLS is mandatory for those alone that publish keys in DNS.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = encrypt\ndefault_transport = error:no mail leaves\n',
      why: 'No mail goes to the Internet.',
    },
  ],
  instance({ instance, report }) {
    const level = clientLevel(instance, 'smtp', undefined);
    const value = knownValue(instance, 'smtp_tls_security_level');
    if (!level || !isMandatory(level) || !value || value.origin.from === 'default') return;
    if (knownValue(instance, 'relayhost')?.text !== '') return;
    if (knownValue(instance, 'default_transport')?.text.split(':')[0] !== 'smtp') return;
    for (const name of ['transport_maps', 'sender_dependent_relayhost_maps']) {
      if (knownValue(instance, name)?.text !== '') return;
    }
    report({
      at: decidedAt(value.origin),
      message: l10n.t(
        '"{0}" holds for every server of the Internet: those that cannot meet it get no mail from here.',
        level,
      ),
      fixes: () => setTo({ name: 'smtp_tls_security_level', origin: value.origin }, 'may', 'manual', instance),
    });
  },
};
