/** Mail exchangers are not looked up. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownList, knownValue, isOn } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { deleteDecision } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'dns-disabled',
  category: 'dns',
  severity: 'warning',
  fixable: 'manual',
  summary: () =>
    l10n.t('DNS is switched off for deliveries, although mail goes straight to the domains of recipients.'),
  docs: {
    what: 'smtp_dns_support_level is "disabled" or disable_dns_lookups is "yes", and there is no relayhost in brackets or with a numerical address.',
    why: 'Without DNS there are no MX records: mail for a domain goes to the address that /etc/hosts has for the domain itself, which is seldom a mail server, and most often none is found.',
    ignore: 'All mail goes to hosts that transport_maps names.',
    reference: ['postconf(5) smtp_dns_support_level', 'postconf(5) disable_dns_lookups'],
  },
  examples: [
    {
      file: 'main',
      bad: 'biff = no\nsmtp_dns_support_level = disabled\n',
      good: 'biff = no\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_dns_support_level = disabled\nrelayhost = [10.0.0.3]\n',
      why: 'All mail goes to one host whose address is known.',
    },
    {
      file: 'main',
      text: 'smtp_dns_support_level = disabled\nrelayhost = [smtp.internal]\n',
      why: 'The brackets switch MX lookups off, and /etc/hosts knows the host.',
    },
  ],
  instance({ instance, report }) {
    const place = switchedOff(instance);
    if (!place || hasFixedRelay(instance)) return;
    report({
      at: decidedAt(place.origin),
      message: l10n.t(
        'MX records are not looked up: mail goes to the address that /etc/hosts has for the domain itself, if any.',
      ),
      fixes: () => deleteDecision(place, 'manual'),
    });
  },
};

function switchedOff(instance: Instance) {
  const level = knownValue(instance, 'smtp_dns_support_level');
  if (level?.text.toLowerCase() === 'disabled') return { name: 'smtp_dns_support_level', origin: level.origin };
  if (level?.text !== '' || !isOn(instance, 'disable_dns_lookups')) return undefined;
  return { name: 'disable_dns_lookups', origin: knownValue(instance, 'disable_dns_lookups')!.origin };
}

function hasFixedRelay(instance: Instance): boolean {
  const relay = knownList(instance, 'relayhost');
  if (!relay?.isComplete) return true;
  return relay.items.some(({ text }) => text.startsWith('[') || /^\d+(\.\d+){3}(:\w+)?$/.test(text));
}
