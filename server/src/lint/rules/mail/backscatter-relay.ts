/** Mail is relayed to a domain whose recipients are not known. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownList, knownValue } from '../../../project/known';
import { domainsOf } from '../../../project/model/domains';
import { verifiesRecipients } from '../../shared/recipients';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'backscatter-relay',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Mail for relay domains is taken for every address, whether it exists or not.'),
  docs: {
    what: 'relay_domains names domains, relay_recipient_maps is empty, and no restriction verifies recipients.',
    why: 'The next server refuses what it does not know, and this one has to bounce it: to senders that spam has forged.',
    ignore: 'The next server takes every address of the domain.',
    reference: ['postconf(5) relay_recipient_maps', 'BACKSCATTER_README', 'ADDRESS_VERIFICATION_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relay_domains = example.org\n',
      good: 'relay_domains = example.org\nrelay_recipient_maps = hash:/etc/postfix/relay_recipients\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relay_domains = example.org\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The next server is asked first.',
    },
    {
      file: 'main',
      text: 'mydestination = example.org\nrelay_domains = $mydestination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Domains in mydestination are local.',
    },
  ],
  instance({ instance, model, report }) {
    const list = knownList(instance, 'relay_domains');
    const maps = knownValue(instance, 'relay_recipient_maps');
    if (!list || list.origin.from === 'default' || maps?.text !== '' || model.exchangers.length === 0) return;
    const local = new Set(domainsOf('mydestination', instance).domains.map(({ domain }) => domain));
    const own = list.items.filter(({ text }) => !text.startsWith('!') && !local.has(text.toLowerCase()));
    if (own.length === 0 || !own.some(({ isWritten }) => isWritten) || verifiesRecipients(model)) return;
    report({
      at: decidedAt(list.origin),
      message: l10n.t(
        'relay_recipient_maps is empty: mail for these domains is taken for every address, and bounced to forged senders if there is none.',
      ),
    });
  },
};
