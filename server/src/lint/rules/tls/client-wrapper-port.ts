/** The port and the way TLS begins do not fit. */

import * as l10n from '@vscode/l10n';
import { isOn, knownValue } from '../../../project/known';
import { decidedAt } from '../../../project/known';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-client-wrapper-port',
  category: 'tls-client',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('On the port of relayhost, TLS begins in another way.'),
  docs: {
    what: 'relayhost has port 465 without smtp_tls_wrappermode, or port 25 or 587 with it.',
    why: 'On 465 the server waits for TLS, and Postfix for its greeting; on 25 and 587 it is the other way round. Both wait until the time is up, and no mail is sent.',
    ignore: 'A tunnel on the way brings TLS in.',
    reference: ['postconf(5) smtp_tls_wrappermode', 'RFC 8314'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:465\nsmtp_tls_security_level = encrypt\n',
      good: 'relayhost = [smtp.example.com]:465\nsmtp_tls_security_level = encrypt\nsmtp_tls_wrappermode = yes\n',
    },
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_tls_security_level = encrypt\nsmtp_tls_wrappermode = yes\n',
      good: 'relayhost = [smtp.example.com]:587\nsmtp_tls_security_level = encrypt\nsmtp_tls_wrappermode = no\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [127.0.0.1]:465\n',
      why: 'A tunnel on this host may listen there.',
    },
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:465\ndefault_transport = smtps\n',
      why: 'Another transport, with settings of its own, delivers.',
    },
  ],
  instance({ instance, report }) {
    const relay = knownValue(instance, 'relayhost');
    const [, host = '', port = ''] = /^\[?([^\]:]+)\]?:(\w+)$/.exec(relay?.text ?? '') ?? [];
    if (!relay || host === '' || /^(127\.|localhost$)/.test(host)) return;
    if (knownValue(instance, 'default_transport')?.text.split(':')[0] !== 'smtp') return;
    const wrapped = isOn(instance, 'smtp_tls_wrappermode', instance.master ? 'smtp/unix' : undefined);
    const isImplicit = /^(465|smtps|submissions)$/.test(port);
    const isExplicit = /^(25|smtp|587|submission)$/.test(port);
    if (wrapped === undefined || (isImplicit ? wrapped : !isExplicit || !wrapped)) return;
    report({
      at: decidedAt(relay.origin),
      message: isImplicit
        ? l10n.t(
            'On port {0} the server waits for TLS, and Postfix for its greeting: no mail is sent. Port 465 needs "smtp_tls_wrappermode = yes".',
            port,
          )
        : l10n.t('On port {0} the server greets first, and Postfix begins with TLS: no mail is sent.', port),
      fixes: () => setInMain('smtp_tls_wrappermode', isImplicit ? 'yes' : 'no', 'manual', instance),
    });
  },
};
