/** Clients cannot encrypt, although the service takes mail from outside. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { decidedAt, knownValue } from '../../../project/known';
import type { Place } from '../../../project/place';
import { hasCertificate } from '../../../project/model/tls';
import { setInMain, setTo } from '../../shared/change';
import { isSaid, isSatellite, isSure, namesOf } from '../../shared/judged';
import { isBehindProxy, levelDecisions, type LevelDecision } from '../../shared/server-levels';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-server-off',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A service that can be reached from outside does not offer TLS.'),
  docs: {
    what: 'TLS is off for an smtpd(8) on port 25, 587 or 465. Where nobody has said so and no certificate is set, it is told as information.',
    why: 'Messages, and passwords where users log in, cross the network so that everybody on the way can read and change them.',
    ignore: 'Something in front of Postfix does TLS in its place, or the network is a closed one.',
    reference: ['TLS_README', 'postconf(5) smtpd_tls_security_level', 'RFC 3207', 'RFC 8314'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      good: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_security_level = may\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = none\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=none\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = none\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
    {
      file: 'main',
      text: 'smtpd_use_tls = yes\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The switch from before Postfix 2.3 offers TLS too.',
    },
    {
      file: 'main',
      text: 'smtpd_upstream_proxy_protocol = haproxy\nsmtpd_tls_security_level = none\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The proxy in front may do TLS.',
    },
    {
      file: 'main',
      text: 'relayhost = [mail.example.com]\ninet_interfaces = loopback-only\nsmtpd_tls_security_level = none\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A host that only sends has no clients outside.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance)) return;
    const servers = model.publicServers.filter((service) => !isBehindProxy(service, instance));
    for (const decision of levelDecisions(servers, model)) {
      if (decision.level !== 'none') continue;
      const { services } = decision;
      const certificate = certificateAt(instance);
      const isMeant = isSaid(decision) || certificate !== undefined;
      if (!isMeant && !isSure(services)) continue;
      const where = namesOf(services);
      report({
        at: isSaid(decision) ? decision.at : (certificate ?? decision.at),
        severity: isMeant ? 'warning' : 'info',
        message:
          where === ''
            ? l10n.t('No TLS is offered to clients: mail crosses the network readable.')
            : l10n.t('No TLS is offered to clients of {0}: mail crosses the network readable.', where),
        fixes: () => fixes(decision, instance),
      });
    }
  },
};

/** Where main.cf names a certificate, which is of no use without TLS. */
function certificateAt(instance: Instance): Place | undefined {
  for (const name of ['smtpd_tls_chain_files', 'smtpd_tls_cert_file', 'smtpd_tls_eccert_file']) {
    const known = knownValue(instance, name);
    if (known && known.text !== '' && known.text.toLowerCase() !== 'none') return decidedAt(known.origin);
  }
  return undefined;
}

/** Without a certificate the level alone is of no use. */
function fixes(decision: LevelDecision, instance: Instance): Fix[] {
  const { services, origin } = decision;
  if (!services.every(({ scope }) => hasCertificate(instance, 'smtpd', scope) === true)) return [];
  if (!isSaid(decision)) return setInMain('smtpd_tls_security_level', 'may', 'safe', instance);
  const isForUsers = origin.from === 'override' && services.every(({ role }) => role === 'submission');
  return setTo(decision, isForUsers ? 'encrypt' : 'may', 'manual', instance);
}
