/** Bounces come back from a filter with a sender. */

import * as l10n from '@vscode/l10n';
import { parsePipeArguments, pipeAttribute } from '../../../syntax/pipe-arguments';
import { isWhole, programOf } from '../../shared/columns';
import { insertWord } from '../../shared/insert-word';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-pipe-null-sender',
  category: 'master-chroot',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Bounces that go through a filter get a sender, and may be bounced again.'),
  docs: {
    what: 'A pipe service hands mail back with the sendmail command and ${sender}, without null_sender=.',
    why: 'For the empty sender of a bounce, pipe passes MAILER-DAEMON. A bounce that cannot be delivered is then bounced itself, to the local postmaster. With "null_sender=" the sender stays empty.',
    reference: ['pipe(8)', 'FILTER_README'],
  },
  examples: [
    {
      file: 'master',
      bad: 'filter unix - n n - 10 pipe\n  flags=Rq user=filter argv=/usr/sbin/sendmail -G -i -f ${sender} -- ${recipient}\n',
      good: 'filter unix - n n - 10 pipe\n  flags=Rq user=filter null_sender= argv=/usr/sbin/sendmail -G -i -f ${sender} -- ${recipient}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'dovecot unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver -f ${sender} -d ${recipient}\n',
      why: 'The mailbox server does not send the message on.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line) || programOf(line, edition)?.name !== 'pipe') return;
    const parsed = parsePipeArguments(line.logical.text, line.tree);
    const words = parsed.command?.map(({ text }) => text) ?? [];
    if (!/(^|\/)sendmail$/.test(words[0] ?? '') || pipeAttribute(parsed, 'null_sender')) return;
    const at = words.findIndex((text) => /^(-f)?\$[({]?sender\b/.test(text));
    const argv = pipeAttribute(parsed, 'argv');
    if (at < 1 || !argv) return;
    report({
      span: parsed.command![at]!,
      message: l10n.t(
        'Bounces come back with the sender MAILER-DAEMON instead of none. "null_sender=" keeps it empty.',
      ),
      fixes: () => insertWord(line, argv.name.start, 'null_sender= '),
    });
  },
};
