/** Clients may negotiate a session again and again. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import { serverLevel } from '../../../project/model/tls';
import { fixOf, insertItemAfter, setTo } from '../../shared/change';
import { decisions } from '../../shared/judged';
import type { Fix, InstanceContext, Rule } from '../../rule';
import type { Decision } from '../../shared/judged';

export const rule: Rule = {
  id: 'tls-renegotiation',
  category: 'tls-server',
  severity: 'hint',
  isOptional: true,
  fixable: 'manual',
  since: '3.4',
  summary: () => l10n.t('Clients may have a TLS session negotiated anew, which costs the server more than them.'),
  docs: {
    what: 'tls_ssl_options does not hold NO_RENEGOTIATION. TLS 1.3 has no renegotiation, and OpenSSL 3 forbids clients to ask for it.',
    why: 'Before TLS 1.3 a client can ask for new keys as often as it likes. Each time the server computes more than the client, so that few clients can keep it busy.',
    ignore: 'Postfix is built with OpenSSL 3 or later.',
    reference: ['postconf(5) tls_ssl_options', 'SSL_CTX_set_options(3)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\ntls_ssl_options = NO_COMPRESSION\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\ntls_ssl_options = NO_COMPRESSION NO_RENEGOTIATION\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\ntls_ssl_options = NO_RENEGOTIATION\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\ntls_ssl_options = no_renegotiation\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Letter case has no meaning here.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\ntls_ssl_options = 0x40000000\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Numbers may hold the option too.',
    },
  ],
  instance(context) {
    const { instance, model, report } = context;
    const servers = model.publicServers.filter(({ scope }) => (serverLevel(instance, scope) ?? 'none') !== 'none');
    for (const decision of decisions('tls_ssl_options', servers, model)) {
      if (/(?:^|[\s,])(?:no_renegotiation|0x\w+)(?:$|[\s,])/i.test(decision.text)) continue;
      report({
        at: decision.at,
        message: l10n.t('Before TLS 1.3 clients may have new keys negotiated as often as they like.'),
        fixes: () => fixesOf(decision, context),
      });
    }
  },
};

const OPTION = 'NO_RENEGOTIATION';

function fixesOf(decision: Decision, { instance }: InstanceContext): Fix[] {
  const last = knownList(instance, decision.name, decision.services[0]!.scope)?.items.at(-1);
  if (!last) return setTo(decision, OPTION, 'manual', instance);
  return fixOf(l10n.t('Add "{0}"', OPTION), 'manual', [insertItemAfter(last, OPTION)]);
}
