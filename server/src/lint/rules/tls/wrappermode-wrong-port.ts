/** Wrapper mode on a port that has STARTTLS, or none on the port that is made for it. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { isOn } from '../../../project/known';
import { portOf } from '../../../project/model/role';
import { nameOf, type Service } from '../../../project/model/service';
import { hasCertificate } from '../../../project/model/tls';
import { deleteDecision, setInService, setTo } from '../../shared/change';
import { decisions, type Decision } from '../../shared/judged';
import { isBehindProxy } from '../../shared/server-levels';
import type { Fix, InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-wrappermode-wrong-port',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A service speaks TLS from the first byte where clients do not, or the other way round.'),
  docs: {
    what: 'Ports 25 and 587 begin in the clear and go on with STARTTLS. Port 465 begins with TLS, for which smtpd_tls_wrappermode stands.',
    why: 'One side waits for a TLS handshake and the other one for a greeting, or the handshake meets a greeting: no client gets any further.',
    reference: ['postconf(5) smtpd_tls_wrappermode', 'RFC 8314, section 3.3'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtps inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      good: 'smtps inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_tls_wrappermode=yes\n',
      other: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_wrappermode=yes\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '465 inet n - n - - smtpd\n',
      other: 'smtpd_tls_wrappermode = yes\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'The service has wrapper mode from main.cf.',
    },
    {
      file: 'master',
      text: '127.0.0.1:465 inet n - n - - smtpd\n',
      other: 'compatibility_level = 3.6\n',
      why: 'A program on this host may do TLS in its place.',
    },
    {
      file: 'master',
      text: '465 inet n - n - - smtpd\n  -o smtpd_upstream_proxy_protocol=haproxy\n',
      other: 'compatibility_level = 3.6\n',
      why: 'The proxy in front may do TLS in its place.',
    },
    {
      file: 'master',
      text: '2465 inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n',
      other: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'Nobody but its clients knows what this port is for.',
    },
  ],
  instance(context) {
    const { instance, model } = context;
    const listeners = model.running('smtpd').filter(({ type, line }) => type === 'inet' && line !== undefined);
    for (const service of listeners) {
      const port = portOf(service.name);
      const isWrapped = isOn(instance, 'smtpd_tls_wrappermode', service.scope);
      const [decision] = decisions('smtpd_tls_wrappermode', [service], model);
      if (isWrapped === undefined || !decision) continue;
      if (isWrapped && STARTTLS_PORTS.has(port)) reportWrapped(service, port, decision, context);
      else if (!isWrapped && port === WRAPPED_PORT && !mayHaveTls(service, instance)) {
        reportUnwrapped(service, decision, context);
      }
    }
  },
};

const STARTTLS_PORTS: ReadonlySet<string> = new Set(['25', '587']);
const WRAPPED_PORT = '465';

/** Something in front of the service may take TLS off. */
function mayHaveTls(service: Service, instance: Instance): boolean {
  return service.isLoopback || isBehindProxy(service, instance);
}

/** What main.cf says is told of there. */
function reportWrapped(
  { name, type }: Service,
  port: string,
  decision: Decision,
  { instance, report }: InstanceContext,
): void {
  if (decision.origin.from !== 'override') return;
  report({
    at: decision.at,
    message: l10n.t(
      '{0} waits for a TLS handshake; clients on port {1} wait for a greeting, and nobody gets any further.',
      `${name}/${type}`,
      port,
    ),
    fixes: () =>
      isOn(instance, decision.name) === false
        ? deleteDecision(decision, 'safe')
        : setTo(decision, 'no', 'safe', instance),
  });
}

function reportUnwrapped(service: Service, decision: Decision, { instance, report }: InstanceContext): void {
  report({
    at: decision.origin.from === 'override' ? decision.at : nameOf(service),
    message: l10n.t(
      '{0} greets in the clear; clients on port {1} begin with TLS, and nobody gets any further.',
      `${service.name}/${service.type}`,
      WRAPPED_PORT,
    ),
    fixes: () => repairs(service, decision, instance),
  });
}

/** Without a certificate the service would drop every connection. */
function repairs(service: Service, { name, origin }: Decision, instance: Instance): Fix[] {
  if (hasCertificate(instance, 'smtpd', service.scope) === false) return [];
  return origin.from === 'override'
    ? setTo({ name, origin }, 'yes', 'safe', instance)
    : setInService(service, name, 'yes', 'safe');
}
