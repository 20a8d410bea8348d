/** master.cf has no comments behind a command: the daemon is given their words as arguments. */

import * as l10n from '@vscode/l10n';
import { skipBack, isBlank } from '../../../base/characters';
import type { Span } from '../../../base/span';
import type { ArgumentTree, MasterLine } from '../../../syntax/master-cf';
import { parsePipeArguments } from '../../../syntax/pipe-arguments';
import { isWhole, programOf, wordUse } from '../../shared/columns';
import { insertBefore } from '../../edits';
import type { Fix, FixSafety, Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-inline-comment',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A comment stands behind a command of master.cf, which hands it to the program.'),
  docs: {
    why: 'A comment begins where a line begins. Behind a command, every word of it becomes an argument, and most daemons die of an argument that they do not know: clients see connections that close at once.',
    reference: ['master(5)', 'src/util/readlline.c', 'src/master/event_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd # the public port\n',
      good: '# the public port\nsmtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  # the public port\n  -o smtpd_tls_security_level=may\n',
      why: 'A line that holds nothing but a comment may stand between an entry and its continuation.',
    },
    {
      file: 'master',
      text: 'tag       unix  -       n       n       -       -       pipe\n  user=nobody argv=/usr/local/bin/tag #support ${recipient}\n',
      why: 'Behind argv=, a word may well begin with "#"; it is for the command.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const use = wordUse(program, edition);
    const command = use === 'attributes' ? parsePipeArguments(line.logical.text, line.tree).command : undefined;
    const hash = line.tree.arguments.find(
      // An argument of another program may well begin with "#"; as a comment it stands alone.
      ({ text, role, start }) =>
        role === 'word' && (command && start >= command[0]!.start ? text === '#' : text.startsWith('#')),
    );
    if (!hash) return;
    const harmless = !program || use === 'ignored' || (command !== undefined && hash.start >= command[0]!.start);
    report({
      span: commentSpan(line, hash),
      severity: harmless ? 'warning' : 'error',
      message: harmless
        ? l10n.t('master.cf has no comments behind a command: this becomes arguments of the program.')
        : l10n.t(
            'master.cf has no comments behind a command: {0} is given this as arguments, and dies of it.',
            program.name,
          ),
      // Options behind the comment come to life with it. Where the program dies today, that is what was wanted.
      fixes: () => [moveAbove(line, hash, harmless ? 'manual' : 'safe')],
    });
  },
};

/** From `#` to the end of the row, which is what the writer took for a comment. */
function commentSpan(line: MasterLine, hash: ArgumentTree): Span {
  const { end } = physicalComment(line, hash);
  const last = line.tree.arguments.findLast((one) => line.logical.toPhysical(one.end, true) <= end);
  return { start: hash.start, end: Math.max(hash.end, last?.end ?? 0) };
}

function physicalComment({ text, logical }: MasterLine, hash: ArgumentTree): Span {
  const start = logical.toPhysical(hash.start);
  const ending = /[\r\n]/.exec(text.slice(start));
  return { start, end: ending ? start + ending.index : text.length };
}

function moveAbove(line: MasterLine, hash: ArgumentTree, safety: FixSafety): Fix {
  const { start, end } = physicalComment(line, hash);
  const comment = line.text.slice(start, end).trimEnd();
  return {
    title: l10n.t('Move the comment to a line of its own'),
    safety,
    preferred: true,
    edits: [
      insertBefore('master', line, comment),
      { file: 'master', line, span: { start: skipBack(line.text, 0, start, isBlank), end }, newText: '' },
    ],
  };
}
