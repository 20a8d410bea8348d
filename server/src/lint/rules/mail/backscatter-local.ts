/** Mail for users that do not exist is taken, and bounced later. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { domainsOf } from '../../../project/model/domains';
import { deleteDecision } from '../../shared/change';
import { verifiesRecipients } from '../../shared/recipients';
import { isSatellite } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'backscatter-local',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mail for local users that do not exist is taken first, and bounced later.'),
  docs: {
    why: 'Spam to made-up addresses has forged senders. Each message that is taken and bounced hits somebody who never wrote it, and brings the host onto block lists.',
    ignore: 'Every local address exists, because luser_relay or another delivery agent takes all mail.',
    reference: ['LOCAL_RECIPIENT_README', 'BACKSCATTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mydestination = example.com\nlocal_recipient_maps =\n',
      good: 'mydestination = example.com\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mydestination = example.com\nlocal_recipient_maps =\nluser_relay = catchall@example.net\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Somebody wants all mail for users that do not exist.',
    },
    {
      file: 'main',
      text: 'mydestination =\nlocal_recipient_maps =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'There are no local domains.',
    },
    {
      file: 'main',
      text: 'mydestination = example.com\nlocal_recipient_maps =\nlocal_transport = lmtp:unix:private/dovecot-lmtp\nsmtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The mailbox server is asked whether a recipient exists.',
    },
  ],
  instance({ instance, model, report }) {
    const maps = knownValue(instance, 'local_recipient_maps');
    if (maps?.text !== '' || maps.origin.from === 'default' || isSatellite(instance)) return;
    if (domainsOf('mydestination', instance).isEmpty || model.exchangers.length === 0) return;
    const transport = instance.effective('local_transport')?.value.text ?? '';
    if (knownValue(instance, 'luser_relay')?.text !== '' || /^(error|discard|retry):/.test(transport)) return;
    if (verifiesRecipients(model)) return;
    report({
      at: decidedAt(maps.origin),
      message: l10n.t('Mail for users that do not exist is taken and bounced later, to forged senders.'),
      fixes: () => deleteDecision({ name: 'local_recipient_maps', origin: maps.origin }, 'manual'),
    });
  },
};
