/** Strangers can send through the host to anywhere. */

import * as l10n from '@vscode/l10n';
import type { RelayVerdict } from '../../../project/model/relay';
import type { Service } from '../../../project/model/service';
import { nameOf } from '../../../project/model/service';
import { setInMain } from '../../shared/change';
import { namesOf } from '../../shared/judged';
import { relayPath } from '../../shared/relay-path';
import type { InstanceContext, PlacedReport, Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-open-relay',
  category: 'relay',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('Strangers can send mail through this host to any address: an open relay.'),
  docs: {
    what: 'The restriction lists of every service that can be reached from outside are walked as a stranger would walk them: a client of an unknown address, without login or certificate, that chooses its HELO name and its sender, and names a recipient in somebody else’s domain. Restriction classes and access tables that can be read are followed. The finding names the entry that lets the stranger pass.',
    why: 'Open relays are found within hours and abused for spam at once. The host ends up on block lists, its queue fills, and its own mail is refused.',
    ignore: 'Never, on a host that can be reached from the Internet.',
    reference: ['SMTPD_ACCESS_README', 'src/smtpd/smtpd_check.c', 'RFC 5068'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions =\n  check_sender_access hash:/etc/postfix/friends,\n  reject_unauth_destination\n',
      good: 'smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\nsmtpd_recipient_restrictions =\n  check_sender_access hash:/etc/postfix/friends,\n  reject_unauth_destination\n',
      files: { '/etc/postfix/friends': 'example.com OK\n' },
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = permit\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The relay list still has its default, which refuses strangers.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/friends, reject_unauth_destination\nsmtpd_client_restrictions = permit_mynetworks, reject\n',
      files: { '/etc/postfix/friends': 'example.com OK\n' },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Strangers are refused by an earlier list.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/friends, reject_unauth_destination\n',
      files: { '/etc/postfix/friends': 'example.com OK\n' },
      other: '127.0.0.1:10025 inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_dnswl_client list.dnswl.org, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A list of friendly hosts never permits relaying.',
    },
  ],
  instance(context) {
    const { model } = context;
    const byList = new Map<unknown, { readonly verdict: RelayVerdict; readonly services: Service[] }>();
    for (const service of model.publicServers) {
      const verdict = model.relay(service);
      if (verdict.state !== 'open') continue;
      const entry = verdict.decisive?.passage.by.at(-1);
      const key = entry?.item.place?.line ?? 'default';
      const known = byList.get(key);
      if (known) known.services.push(service);
      else byList.set(key, { verdict, services: [service] });
    }
    for (const { verdict, services } of byList.values()) context.report(reportOf(verdict, services, context));
  },
};

function reportOf(verdict: RelayVerdict, services: readonly Service[], { instance }: InstanceContext): PlacedReport {
  const path = relayPath(verdict);
  const where = namesOf(services);
  return {
    at: path.at ?? nameOf(services[0]!),
    message:
      where === '' ? l10n.t('Open relay: {0}.', path.text) : l10n.t('Open relay through {0}: {1}.', where, path.text),
    related: path.related,
    fixes: () =>
      setInMain(
        'smtpd_relay_restrictions',
        'permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
        'manual',
        instance,
      ),
  };
}
