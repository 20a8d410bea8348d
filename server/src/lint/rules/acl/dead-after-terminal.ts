/** Restrictions that stand behind one that ends the list. */

import * as l10n from '@vscode/l10n';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { deleteItems, fixOf, insertItemAfter } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-dead-after-terminal',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Restrictions stand behind permit, reject or defer, and are never asked.'),
  docs: {
    why: 'permit, reject and defer decide on every client, and end the list. What stands behind them has no effect; smtpd logs a warning each time.',
    reference: ['postconf(5) permit', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, permit, reject_unknown_reverse_client_hostname\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, reject_unknown_reverse_client_hostname, permit\n',
    },
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = permit_mynetworks, reject, permit\n',
      good: 'smtpd_client_restrictions = permit_mynetworks, reject\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, warn_if_reject reject, reject_unknown_reverse_client_hostname\n',
      why: 'Behind warn_if_reject, reject only logs, and the list goes on.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, permit\n',
      why: 'A list may end with permit, which is what its end means anyway.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const entries = restrictionsOf(setting, instance, usage)?.entries ?? [];
    const at = entries.findIndex(isTerminal);
    const [terminal, tail] = [entries[at], entries.slice(at + 1)];
    const [first, last] = [tail[0]?.warning ?? tail[0]?.item, tail.at(-1)];
    const end = (last?.argument ?? last?.item)?.place;
    if (!terminal || !first?.place || !end || first.place.line !== end.line) return;
    report({
      span: { start: first.place.span.start, end: end.span.end },
      message: l10n.t('Never asked: "{0}" ends the list.', terminal.item.text),
      tag: 'unnecessary',
      fixes: () => fixes(terminal, tail),
    });
  },
};

function isTerminal({ name, kind, isDry }: RestrictionEntry): boolean {
  if (kind !== 'restriction') return false;
  return name === 'permit' || ((name === 'reject' || name === 'defer') && !isDry);
}

function fixes(terminal: RestrictionEntry, tail: readonly RestrictionEntry[]): Fix[] {
  const words = tail.flatMap(({ warning, item, argument }) =>
    [warning, item, argument].filter((one) => one !== undefined),
  );
  const dead = words.map(({ text }) => text).join(' ');
  const move =
    terminal.name === 'permit' && !terminal.isDry && !tail.every(isTerminal)
      ? fixOf(l10n.t('Move "{0}" to the end', terminal.item.text), 'manual', [
          deleteItems([terminal.item]),
          insertItemAfter(words.at(-1)!, terminal.item.text),
        ])
      : [];
  return [...move, ...fixOf(l10n.t('Delete "{0}"', dead), 'manual', [deleteItems(words)], move.length === 0)];
}
