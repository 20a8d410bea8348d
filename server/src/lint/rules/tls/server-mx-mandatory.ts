/** Port 25 demands TLS of everybody who delivers mail. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { CLASSES, domainsOf } from '../../../project/model/domains';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { portOf } from '../../../project/model/role';
import { setInService, setTo } from '../../shared/change';
import { isSaid, isSatellite, namesOf } from '../../shared/judged';
import { levelDecisions, type LevelDecision } from '../../shared/server-levels';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-server-mx-mandatory',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Port 25 demands TLS, so that senders without it cannot deliver.'),
  docs: {
    why: 'Servers that do not speak TLS get a refusal for every command, and their mail comes back. For that reason the standard does not let a server that takes mail from the Internet insist on STARTTLS.',
    ignore: 'Nobody but known partners, all of them with TLS, delivers to this host.',
    reference: ['RFC 3207, section 4', 'postconf(5) smtpd_tls_security_level', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = encrypt\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
    {
      file: 'master',
      bad: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n',
      good: 'smtp inet n - n - - smtpd\n  -o smtpd_tls_security_level=may\nsubmission inet n - n - - smtpd\n',
      other: 'smtpd_tls_security_level = encrypt\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'Users have programs with TLS; strangers on port 25 may come without.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = encrypt\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nmydestination =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The host has no domains that strangers could deliver to.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = encrypt\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_client_restrictions = permit_mynetworks, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Strangers are not let in, with or without TLS.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance) || hasNoDomains(instance)) return;
    const open = model.exchangers.filter((service) => !isClosed(service, model));
    for (const decision of levelDecisions(open, model)) {
      if (decision.level !== 'encrypt' || decision.isWrapped || !isSaid(decision)) continue;
      const where = namesOf(decision.services);
      report({
        at: decision.at,
        message:
          where === ''
            ? l10n.t('TLS is mandatory on port 25: servers that do not speak it cannot deliver here.')
            : l10n.t('TLS is mandatory on {0}: servers that do not speak it cannot deliver here.', where),
        fixes: () => fixes(decision, model),
      });
    }
  },
};

/** Is there no domain that mail from strangers could be for? */
function hasNoDomains(instance: Instance): boolean {
  return CLASSES.every((name) => domainsOf(name, instance).isEmpty);
}

/** Are strangers refused whatever they want? */
function isClosed(service: Service, model: Model): boolean {
  return model
    .relay(service)
    .lists.some(({ passage: { end, by } }) => end === 'refused' && ['reject', 'defer'].includes(by.at(-1)?.name ?? ''));
}

/** Other services that the same line holds for keep what they have. */
function fixes(decision: LevelDecision, { instance, services }: Model): Fix[] {
  const { origin, name } = decision;
  if (name !== 'smtpd_tls_security_level') return [];
  const others = services.filter(({ program, scope, name: port }) => {
    return program === 'smtpd' && portOf(port) === '587' && instance.effective(name, scope)?.origin.from === 'main';
  });
  if (origin.from === 'override' || others.length === 0) return setTo(decision, 'may', 'manual', instance);
  return decision.services.flatMap((service) => setInService(service, name, 'may', 'manual'));
}
