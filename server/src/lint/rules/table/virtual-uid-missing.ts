/** virtual(8) is to deliver, but nobody has said where to, or as whom. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue, type KnownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import type { Place } from '../../../project/place';
import { virtualService } from '../../shared/virtual';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-virtual-uid-missing',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Virtual mailboxes have no owner, or no directory.'),
  docs: {
    what: 'There are virtual mailbox domains, virtual_transport leads to virtual(8), and virtual_uid_maps or virtual_gid_maps is empty, or virtual_mailbox_base is not set or relative.',
    why: 'Without an owner all mail for these domains is put off. Without an absolute base the delivery agent ends as soon as it starts.',
    ignore: 'transport_maps hands the mail of all these domains to something else.',
    reference: ['VIRTUAL_README', 'src/virtual/mailbox.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_mailbox_domains = example.com\nvirtual_mailbox_maps = hash:/etc/postfix/vmailbox\n',
      good: 'virtual_mailbox_domains = example.com\nvirtual_mailbox_maps = hash:/etc/postfix/vmailbox\nvirtual_mailbox_base = /srv/mail\nvirtual_uid_maps = static:5000\nvirtual_gid_maps = static:5000\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_mailbox_domains = example.com\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
      why: 'Dovecot delivers, and knows who and where.',
    },
    {
      file: 'main',
      text: 'virtual_mailbox_domains = example.com\nvirtual_transport = dovecot\n',
      other:
        'smtp inet n - n - - smtpd\ndovecot unix - n n - - pipe flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver\n',
      why: 'Another program delivers.',
    },
  ],
  instance({ instance, model, report }) {
    const service = virtualService(model);
    const domains = knownValue(instance, 'virtual_mailbox_domains');
    if (!service || !domains || domains.text === '') return;
    const missing = missingOf(service, model);
    if (missing.length === 0) return;
    const others = knownValue(instance, 'transport_maps')?.text;
    report({
      at: placeOf(domains, instance),
      severity: others === '' && service.line ? 'error' : 'warning',
      message: l10n.t('virtual(8) cannot deliver mail for these domains without: {0}.', missing.join(', ')),
    });
  },
};

/** The domains are the rows of virtual_mailbox_maps where nobody says otherwise. */
function placeOf({ origin }: KnownValue, instance: Instance): Place | undefined {
  const maps = knownValue(instance, 'virtual_mailbox_maps');
  return decidedAt(origin) ?? (maps && decidedAt(maps.origin));
}

function missingOf({ scope }: Service, { instance }: Model): string[] {
  return ['virtual_mailbox_base', 'virtual_uid_maps', 'virtual_gid_maps'].filter((name) => {
    const text = knownValue(instance, name, scope)?.text;
    if (name === 'virtual_mailbox_base' && text) return !text.startsWith('/');
    return text === '';
  });
}
