/** The socket of Dovecot's login service is named in a way that does not work. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { isJailed, type Service } from '../../../project/model/service';
import { setTo } from '../../shared/change';
import { decisions, isSaid, isSure, namesOf, type Decision } from '../../shared/judged';
import { loginServices, saslType } from '../../shared/sasl';
import type { Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'sasl-dovecot-path',
  category: 'sasl',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('smtpd cannot reach the socket on which Dovecot checks logins.'),
  docs: {
    what: 'With "smtpd_sasl_type = dovecot": smtpd_sasl_path still has the value that is meant for Cyrus, names a socket below the queue directory in a way that does not work in the jail, or one of Dovecot’s other sockets. Other absolute paths are a warning, since the jail may hold the same path.',
    why: 'smtpd connects to the socket before it greets the client: if that fails, every connection to the service is cut off, and not only logins.',
    reference: ['SASL_README', 'src/xsasl/xsasl_dovecot_server.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = /var/spool/postfix/private/auth\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n',
      other: 'smtp inet n - y - - smtpd\n',
    },
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:127.0.0.1:12345\n',
      other: 'smtp inet n - y - - smtpd\n',
      why: 'A TCP socket can be reached from the jail.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = /run/dovecot/auth-client\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The service is not in the jail.',
    },
  ],
  instance({ model, instance, report }) {
    const services = loginServices(model, model.running('smtpd')).filter(
      ({ scope }) => saslType(instance, scope) === 'dovecot',
    );
    for (const decision of decisions('smtpd_sasl_path', services, model)) {
      const problem = problemOf(decision, instance);
      if (!problem) continue;
      const type = decisions('smtpd_sasl_type', decision.services, model)[0];
      report({
        at: isSaid(decision) ? decision.at : type?.at,
        severity: isSure(decision.services) ? problem.severity : 'warning',
        message: problem.message,
        fixes: () => (problem.path === undefined ? [] : setTo(decision, problem.path, 'safe', instance)),
      });
    }
  },
};

interface Problem {
  readonly message: string;
  readonly severity: Severity;
  /** What would be right. */
  readonly path?: string;
}

function problemOf({ text, services }: Decision, instance: Instance): Problem | undefined {
  if (text.startsWith('inet:')) return undefined;
  const path = text.replace(/^unix:/, '');
  if (path === 'smtpd' || path === '') {
    const message = l10n.t(
      '"smtpd" is the name of a Cyrus file, and no socket of Dovecot: every connection to the service is cut off.',
    );
    return { message, severity: 'error', path: 'private/auth' };
  }
  if (/\/auth-(master|userdb)$/.test(path)) {
    const message = l10n.t('"{0}" is not the socket for logins: every connection to the service is cut off.', path);
    return { message, severity: 'error' };
  }
  const queue = knownValue(instance, 'queue_directory')?.text ?? '/var/spool/postfix';
  const jailed = services.filter((service) => isJailed(service, instance));
  if (!path.startsWith('/') || jailed.length === 0) return undefined;
  return inJail(path, queue, jailed);
}

function inJail(path: string, queue: string, jailed: readonly Service[]): Problem {
  const where = namesOf(jailed) || 'smtpd';
  if (path.startsWith(`${queue}/`)) {
    const message = l10n.t('In the jail of {0}, there is no "{1}": every connection is cut off.', where, path);
    return { message, severity: 'error', path: path.slice(queue.length + 1) };
  }
  const message = l10n.t('"{1}" is outside of the jail of {0}: every connection is cut off.', where, path);
  return { message, severity: 'warning' };
}
