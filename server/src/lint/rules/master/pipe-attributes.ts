/** pipe and spawn read `name=value` arguments, and die of the first that they do not know. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import { isAllDigits } from '../../../base/characters';
import { field, type MasterLine } from '../../../syntax/master-cf';
import { parsePipeArguments, pipeAttribute, type PipeArguments } from '../../../syntax/pipe-arguments';
import { cut, type Token } from '../../../base/span';
import { isWhole, programOf } from '../../shared/columns';
import { replace } from '../../edits';
import type { Fix, Rule, RuleContext } from '../../rule';

type Program = 'pipe' | 'spawn';

export const rule: Rule = {
  id: 'master-pipe-attributes',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'manual',
  summary: () =>
    l10n.t('Arguments of pipe or spawn are missing or unknown, which the program dies of when it is first used.'),
  docs: {
    what: 'Attributes that the program does not know, `user=` or `argv=` that is missing, users whose privileges it refuses to take on, and for pipe(8) unknown flags and macros.',
    why: 'pipe(8) and spawn(8) read these words only when the first message or connection comes. Then they die: mail for the service stays in the queue, until somebody looks there.',
    reference: ['pipe(8)', 'spawn(8)', 'src/pipe/pipe.c', 'src/spawn/spawn.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'dovecot   unix  -       n       n       -       -       pipe\n  flag=DRhu user=vmail argv=/usr/lib/dovecot/dovecot-lda -d ${recipient}\n',
      good: 'dovecot   unix  -       n       n       -       -       pipe\n  flags=DRhu user=vmail argv=/usr/lib/dovecot/dovecot-lda -d ${recipient}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'dovecot   unix  -       n       n       -       -       pipe\n  Flags=DRhu user=vmail:vmail argv=/usr/lib/dovecot/dovecot-lda -f ${sender} -d ${user}@${nexthop} colour=blue\n',
      why: 'Names of attributes may have capitals, and behind argv= all words are for the command.',
    },
    {
      file: 'master',
      text: 'filter    unix  -       n       n       -       10      pipe\n  null_sender= size=0 eol=\\n directory=/var/tmp user=filter argv=/usr/local/bin/filter $mailbox $domain\n',
      why: 'All of these are known, and a macro needs no braces.',
    },
  ],
  masterLine(line, context) {
    if (!isWhole(line)) return;
    const program = programOf(line, context.edition)?.name;
    // The daemon dies of a bad -o before it looks at attributes.
    if ((program !== 'pipe' && program !== 'spawn') || line.tree.overrides.some(({ problem }) => problem)) return;
    const parsed = parsePipeArguments(line.logical.text, line.tree);
    checkNames(line, parsed, program, context);
    checkMissing(line, parsed, program, context);
    checkUser(parsed, program, context);
    if (program !== 'pipe') return;
    checkFlags(parsed, context);
    checkMacros(line, parsed, context);
  },
};

function checkNames(
  line: MasterLine,
  { attributes, strays }: PipeArguments,
  program: Program,
  context: RuleContext,
): void {
  const { edition, report } = context;
  const known = edition.words(`${program}-attributes`).map(({ word }) => word);
  for (const { name } of attributes) {
    if (edition.word(`${program}-attributes`, name.text) || name.text.startsWith('#')) continue;
    report({
      span: name,
      message: l10n.t(
        '{0} knows no attribute "{1}" and dies of it when the service is first used.',
        program,
        name.text,
      ),
      fixes: () => renamings(line, name, known),
    });
  }
  for (const stray of strays) {
    // master-inline-comment speaks of comments.
    if (stray.text.startsWith('#')) return;
    report({
      span: stray,
      message: l10n.t(
        'Before argv=, {0} expects "name=value": it dies of "{1}" when the service is first used.',
        program,
        stray.text,
      ),
    });
  }
}

function checkMissing(line: MasterLine, parsed: PipeArguments, program: Program, { report }: RuleContext): void {
  const span = field(line.tree, 'command')!;
  for (const name of ['user', 'argv']) {
    if (pipeAttribute(parsed, name)) continue;
    report({
      span,
      message: l10n.t('{0}= is missing: {1} dies when the service is first used.', name, program),
    });
  }
}

/** Neither program runs a command as root or as the owner of the queue. */
function checkUser(parsed: PipeArguments, program: Program, { instance, report }: RuleContext): void {
  const user = pipeAttribute(parsed, 'user');
  if (!user) return;
  const [name = '', group] = user.value.text.split(':');
  const owner = instance.main ? instance.expansion('mail_owner').text : undefined;
  if (name !== '' && name !== 'root' && name !== owner && group !== 'root') return;
  report({
    span: user.value.text === '' ? user.name : user.value,
    message:
      name === ''
        ? l10n.t('user= names nobody: {0} dies when the service is first used.', program)
        : name === owner
          ? l10n.t('{0} refuses to run a command as the owner of the mail queue, "{1}".', program, name)
          : l10n.t('{0} refuses to run a command with the privileges of root.', program),
  });
}

function checkFlags(parsed: PipeArguments, { edition, report }: RuleContext): void {
  for (const { name, value } of parsed.attributes) {
    const attribute = name.text.toLowerCase();
    if (attribute === 'size' && (value.text === '' ? false : !isAllDigits(value.text))) {
      report({
        span: value,
        message: l10n.t(
          'size= takes a number of bytes: pipe dies of "{0}" when the service is first used.',
          value.text,
        ),
      });
    }
    if (attribute !== 'flags') continue;
    const at = [...value.text].findIndex((flag) => !edition.word('pipe-flags', flag));
    if (at < 0) continue;
    report({
      span: { start: value.start + at, end: value.start + at + 1 },
      message: l10n.t('pipe knows no flag "{0}" and dies of it when the service is first used.', value.text[at]!),
    });
  }
}

/** pipe compares all that stands between the braces with its names: it has no conditions. */
function checkMacros(line: MasterLine, { command }: PipeArguments, { edition, report }: RuleContext): void {
  const known = edition.words('pipe-macros').map(({ word }) => word);
  const source = line.logical.text;
  for (const word of command ?? []) {
    if (word.isPlain) continue;
    const { parts, problem } = word.expression;
    for (const part of parts) {
      if (part.kind !== 'reference') continue;
      const bracketed = /[({]/.test(source[part.start + 1]!) ? 1 : 0;
      const name = cut(source, part.start + 1 + bracketed, part.end - bracketed);
      if (known.includes(name.text)) continue;
      report({
        span: name,
        severity: 'warning',
        message: l10n.t('pipe knows no macro "{0}": it delivers nothing, and leaves the mail in the queue.', name.text),
        fixes: () => renamings(line, name, known),
      });
    }
    if (problem) {
      report({
        span: { start: problem.start, end: Math.max(problem.end, problem.start + 1) },
        severity: 'warning',
        message: l10n.t(
          'pipe cannot read this "$": it delivers nothing, and leaves the mail in the queue. "$$" stands for a "$".',
        ),
      });
    }
  }
}

function renamings(line: MasterLine, name: Token, known: readonly string[]): Fix[] {
  const nearest = nearestName(name.text, known);
  if (!nearest) return [];
  return [
    {
      title: l10n.t('Change to "{0}"', nearest),
      safety: 'manual',
      preferred: true,
      edits: [replace('master', line, name, nearest)],
    },
  ];
}
