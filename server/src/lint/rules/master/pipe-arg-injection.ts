/** Addresses may be taken for options of the program. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { parsePipeArguments } from '../../../syntax/pipe-arguments';
import { isWhole, programOf } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-pipe-arg-injection',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('An address that begins with a dash is taken for an option of the program.'),
  docs: {
    what: 'allow_min_user is on, and a pipe service passes ${recipient} or ${user} without "--" before it.',
    why: 'By default Postfix refuses recipients that begin with a dash. With allow_min_user they reach the program, which takes them for options.',
    reference: ['postconf(5) allow_min_user', 'pipe(8)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'deliver unix - n n - - pipe\n  user=vmail argv=/usr/bin/deliver ${recipient}\n',
      good: 'deliver unix - n n - - pipe\n  user=vmail argv=/usr/bin/deliver -- ${recipient}\n',
      other: 'allow_min_user = yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'deliver unix - n n - - pipe\n  user=vmail argv=/usr/bin/deliver ${recipient}\n',
      other: 'allow_min_user = no\n',
      why: 'Postfix refuses such recipients, as by default.',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!isWhole(line) || programOf(line, edition)?.name !== 'pipe' || isOn(instance, 'allow_min_user') !== true)
      return;
    const { command = [] } = parsePipeArguments(line.logical.text, line.tree);
    const end = command.findIndex(({ text }) => text === '--');
    const at = command.findIndex(({ text }) => /^\$[({]?(recipient|user|mailbox)\b/.test(text));
    if (at < 1 || (end >= 0 && end < at) || command[at - 1]!.text.startsWith('-')) return;
    report({
      span: command[at]!,
      message: l10n.t(
        'allow_min_user lets recipients through that begin with a dash: the program takes them for options. "--" before them ends the options.',
      ),
    });
  },
};
