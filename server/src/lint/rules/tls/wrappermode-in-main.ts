/** Wrapper mode in main.cf, where it holds for port 25 too. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import { portOf } from '../../../project/model/role';
import type { Service } from '../../../project/model/service';
import { deleteSetting } from '../../edits';
import { serviceEdits, settingOf } from '../../shared/change';
import { decisions, isSure, namesOf, type Decision } from '../../shared/judged';
import type { Fix, LineEdit, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-wrappermode-in-main',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('Wrapper mode is on for services that clients greet in the clear.'),
  docs: {
    what: 'smtpd_tls_wrappermode = yes in main.cf holds for every smtpd(8) that does not override it.',
    why: 'In wrapper mode the server waits for a TLS handshake, and a client on port 25 or 587 waits for the greeting of the server. Both wait until one gives up: no mail comes in.',
    reference: ['postconf(5) smtpd_tls_wrappermode', 'TLS_README', 'RFC 8314, section 3'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_wrappermode = yes\n',
      good: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\nsubmissions inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\nsubmissions inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n',
      other: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'Wrapper mode is on for the port that it is made for.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_wrappermode = yes\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: '465 inet n - n - - smtpd\n',
      why: 'No other service takes mail.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_wrappermode = yes\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=no\nsmtps inet n - n - - smtpd\n',
      why: 'The service on port 25 overrides it.',
    },
    {
      file: 'main',
      text: 'smtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'That is about Postfix as a client.',
    },
  ],
  instance({ instance, model, report }) {
    const wrapped = listeners(model).filter(({ scope }) => isOn(instance, 'smtpd_tls_wrappermode', scope));
    for (const decision of decisions('smtpd_tls_wrappermode', wrapped, model)) {
      const hit = decision.services.filter(isGreetedInClear);
      if (decision.origin.from !== 'main' || hit.length === 0) continue;
      const where = namesOf(hit);
      report({
        at: decision.at,
        severity: isSure(hit) ? 'error' : 'warning',
        message:
          where === ''
            ? l10n.t(
                'Clients on port 25 do not begin with the TLS handshake that the server waits for: no mail comes in.',
              )
            : l10n.t(
                'Clients of {0} do not begin with the TLS handshake that the server waits for: no mail comes in.',
                where,
              ),
        fixes: () => moveToServices(decision),
      });
    }
  },
};

function listeners(model: Model): readonly Service[] {
  return model.running('smtpd').filter(({ type }) => type === 'inet' || type === 'pass');
}

/** Behind postscreen(8), which has greeted the client already, or on a port that has STARTTLS. */
function isGreetedInClear({ type, name }: Service): boolean {
  return type === 'pass' || ['25', '587'].includes(portOf(name));
}

/** Programs on this host, such as content filters, do not begin with TLS. */
function isOfThisHost({ isLoopback, name }: Service): boolean {
  return isLoopback && portOf(name) !== '465';
}

/** The line goes, and the services that wrapper mode is made for get it as their own. */
function moveToServices(decision: Decision): Fix[] {
  const setting = settingOf(decision.origin);
  const others = decision.services.filter((service) => !isGreetedInClear(service) && !isOfThisHost(service));
  const moved = others.map((service) => serviceEdits(service, decision.name, 'yes'));
  if (!setting || moved.includes(undefined)) return [];
  const edits: LineEdit[] = [deleteSetting(setting), ...moved.flatMap((edit) => edit ?? [])];
  const title =
    others.length === 0
      ? l10n.t('Delete "{0}"', decision.name)
      : l10n.t('Set "-o {0}=yes" for {1} instead', decision.name, namesOf(others));
  return [{ title, safety: 'safe', preferred: true, edits }];
}
