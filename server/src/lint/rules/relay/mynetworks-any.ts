/** `mynetworks` covers the whole Internet. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownList } from '../../../project/known';
import { addressPattern, breadthOf } from '../../../project/model/address-list';
import { setTo } from '../../shared/change';
import { isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-any',
  category: 'relay',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('"mynetworks" holds every address there is: everybody is trusted.'),
  docs: {
    why: 'Clients in mynetworks may relay. They are also exempt from rate limits, from postscreen, and from the protection against smuggled mail.',
    reference: ['postconf(5) mynetworks', 'postconf(5) permit_mynetworks'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8 0.0.0.0/0\n',
      good: 'mynetworks = 127.0.0.0/8 [::ffff:127.0.0.0]/104 [::1]/128\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8 !0.0.0.0/0\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Negated, it trusts nobody.',
    },
    {
      file: 'main',
      text: 'mynetworks = 0.0.0.0/0\n',
      other: '127.0.0.1:smtp inet n - n - - smtpd\n',
      why: 'Only this host can connect.',
    },
  ],
  instance({ model, instance, edition, report }) {
    const seen = new Set<unknown>();
    for (const service of model.publicServers) {
      const list = knownList(instance, 'mynetworks', service.scope);
      const first = list?.items.map((item) => addressPattern(item, edition)).find((one) => breadthOf(one) === 'all');
      if (!list || !first || seen.has(first.item.place?.line)) continue;
      seen.add(first.item.place?.line);
      report({
        at: first.item.place ?? decidedAt(list.origin),
        severity: isSure([service]) ? 'error' : 'warning',
        message: l10n.t('"{0}" is every address there is: all clients are trusted, and may relay.', first.text),
        fixes: () => setTo({ name: 'mynetworks', origin: list.origin }, LOOPBACK, 'manual', instance),
      });
    }
  },
};

const LOOPBACK = '127.0.0.0/8 [::ffff:127.0.0.0]/104 [::1]/128';
