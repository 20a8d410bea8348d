/** A table or server that is asked with what the client says stands before the guard against relaying. */

import * as l10n from '@vscode/l10n';
import type { ListPassage } from '../../../project/model/relay';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { deleteItems, fixOf, insertItemAfter } from '../../shared/change';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-access-map-before-guard',
  category: 'relay',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('What a client says of itself is looked up before the guard against relaying.'),
  docs: {
    what: 'In the one list that keeps strangers from relaying, a table asked with the HELO name or the sender address, or a policy server, stands before the guard, and what it answers is not known here.',
    why: 'A client chooses its HELO name and its sender. One row that says OK, meant to let somebody past a spam check, ends the list and lets everybody relay who uses that name.',
    ignore:
      'The table holds nothing but refusals and DUNNO, and will stay so; the policy server never answers with OK.',
    reference: ['SMTPD_ACCESS_README', 'access(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/senders, reject_unauth_destination\n',
      good: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = reject_unauth_destination, check_sender_access hash:/etc/postfix/senders\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/senders, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The relay list, with its default, refuses strangers whatever this one says.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = check_sender_access hash:/etc/postfix/senders, reject_unauth_destination\n',
      files: { '/etc/postfix/senders': 'spam.example REJECT\nodd.example DUNNO\n' },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The table can be read here, and no row of it permits.',
    },
    {
      file: 'main',
      text: 'smtpd_relay_restrictions = permit_mynetworks, check_client_access cidr:/etc/postfix/partners, reject_unauth_destination\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Clients do not choose their address: this is how relaying is permitted to partners.',
    },
  ],
  instance({ model, report }) {
    const seen = new Set<unknown>();
    for (const service of model.publicServers) {
      const { state, lists } = model.relay(service);
      if (state !== 'closed' || lists.some(isSurelyClosed)) continue;
      for (const passage of lists.slice(3)) {
        for (const entry of passage.passage.unknown) {
          const place = entry.item.place;
          if (!ASKED.has(entry.name) || !place || seen.has(place.line)) continue;
          seen.add(place.line);
          report({
            at: place,
            message:
              entry.name === 'check_policy_service'
                ? l10n.t(
                    'The policy server is asked before "{0}": where it answers OK, strangers may relay.',
                    guardOf(passage),
                  )
                : l10n.t(
                    '"{0}" looks up what the client says of itself before "{1}": one OK in the table lets everybody relay who says it.',
                    entry.item.text,
                    guardOf(passage),
                  ),
            fixes: () => moveBehindGuard(entry, passage),
          });
        }
      }
    }
  },
};

const ASKED: ReadonlySet<string> = new Set(['check_helo_access', 'check_sender_access', 'check_policy_service']);

/** Refuses every stranger, whatever tables say. */
function isSurelyClosed({ passage: { end, unknown } }: ListPassage): boolean {
  return end === 'refused' && !unknown.some(({ name }) => ASKED.has(name));
}

function guardOf({ passage }: ListPassage): string {
  return passage.by[0]?.item.text ?? 'reject_unauth_destination';
}

function moveBehindGuard({ item, argument }: RestrictionEntry, { passage }: ListPassage): Fix[] {
  const guard = passage.by[0];
  if (!guard || !argument || guard.item.place?.line !== item.place?.line) return [];
  const text = `${item.text} ${argument.text}`;
  const title = l10n.t('Move "{0}" behind "{1}"', text, guard.item.text);
  return fixOf(title, 'manual', [deleteItems([item, argument]), insertItemAfter(guard.item, text)]);
}
