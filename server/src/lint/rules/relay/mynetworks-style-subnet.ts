/** `mynetworks_style = subnet` trusts the neighbours, who at a provider are strangers. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import { nameOf } from '../../../project/model/service';
import type { Place } from '../../../project/place';
import { setTo } from '../../shared/change';
import { isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-style-subnet',
  category: 'relay',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('All addresses in the subnets of the host may relay.'),
  docs: {
    what: 'mynetworks is not set, and mynetworks_style is "subnet", which is the default where compatibility_level is below 2. A default is told at the permit_mynetworks, or at the service, that rests on it.',
    why: 'At a hosting provider, the other addresses of the subnet belong to other customers.',
    ignore: 'The subnets of the host are all yours, and machines in them send mail through it.',
    reference: ['postconf(5) mynetworks_style'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 3.6\nmynetworks_style = subnet\n',
      good: 'compatibility_level = 3.6\nmynetworks_style = host\n',
    },
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination\nmynetworks_style = host\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = reject_unauth_destination\nsmtpd_recipient_restrictions = reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'No list trusts the own networks, and nobody has chosen the style.',
    },
    { file: 'main', text: 'compatibility_level = 3.6\n', why: 'From level 2 on, the default is "host".' },
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8\nmynetworks_style = subnet\n',
      why: 'With mynetworks set, the style has no effect.',
    },
  ],
  instance({ instance, model, report }) {
    const style = knownValue(instance, 'mynetworks_style');
    if (style?.text.toLowerCase() !== 'subnet' || instance.definition('mynetworks')) return;
    if (model.exchangers.length === 0 || isSatellite(instance)) return;
    report({
      at: decidedAt(style.origin) ?? trustedAt(model),
      message:
        style.origin.from === 'default'
          ? l10n.t(
              'Below compatibility level 2, "mynetworks_style" is "subnet" by default: every address in the subnets of the host may relay.',
            )
          : l10n.t('"mynetworks_style" is "subnet": every address in the subnets of the host may relay.'),
      fixes: () => setTo({ name: 'mynetworks_style', origin: style.origin }, 'host', 'manual', instance),
    });
  },
};

/** What rests on mynetworks in a service for strangers; the service itself where a default does. */
function trustedAt(model: Model): Place | undefined {
  for (const service of model.exchangers) {
    for (const name of ['smtpd_relay_restrictions', 'smtpd_recipient_restrictions']) {
      const entry = model.list(name, service)?.entries.find((one) => one.name === 'permit_mynetworks' && !one.isDry);
      if (entry) return entry.item.place ?? nameOf(service);
    }
  }
  return undefined;
}
