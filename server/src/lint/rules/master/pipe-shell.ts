/** A shell is given what strangers write. */

import * as l10n from '@vscode/l10n';
import { parsePipeArguments } from '../../../syntax/pipe-arguments';
import { isWhole, programOf } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-pipe-shell',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A shell is given addresses that strangers write.'),
  docs: {
    what: 'argv= of a pipe service runs a shell with -c, and its command holds a macro such as ${recipient}.',
    why: 'pipe itself runs no shell, and passes addresses as they are. In the command of a shell, an address with a semicolon or a backquote runs whatever its sender likes.',
    reference: ['pipe(8)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'filter unix - n n - - pipe\n  user=filter argv=/bin/sh -c {/usr/local/bin/filter ${sender} ${recipient}}\n',
      good: 'filter unix - n n - - pipe\n  user=filter argv=/usr/local/bin/filter ${sender} ${recipient}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'filter unix - n n - - pipe\n  user=filter argv=/bin/sh /usr/local/bin/filter.sh -f ${sender} -- ${recipient}\n',
      why: 'The shell reads a script, and gets the addresses as arguments.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line) || programOf(line, edition)?.name !== 'pipe') return;
    const { command = [] } = parsePipeArguments(line.logical.text, line.tree);
    const [program, ...words] = command;
    if (!program || !/(^|\/)(ba|da|k|z)?sh$/.test(program.text)) return;
    const script = words[words.findIndex(({ text }) => /^-\w*c$/.test(text)) + 1];
    if (!words.some(({ text }) => /^-\w*c$/.test(text)) || !script?.text.includes('$')) return;
    report({
      span: script,
      message: l10n.t(
        'A shell runs this command with addresses in it that strangers write: one with a semicolon runs whatever its sender likes.',
      ),
    });
  },
};
