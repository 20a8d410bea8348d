/** Indented rows behind an entry that has been commented out: they continue the one before it. */

import * as l10n from '@vscode/l10n';
import type { InstanceFile } from '../../../project/instance-file';
import type { Line } from '../../../syntax/line';
import type { LineEdit, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'syntax-orphan-continuation',
  category: 'syntax',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('An entry has been commented out, but not the rows that continue it.'),
  docs: {
    what: 'A comment that reads like an entry, and directly below it an indented row that is none.',
    why: 'Comments do not part what belongs together: the row becomes part of the last entry that is not commented out. A domain ends up in another list; the options of one port hold on another, which may switch TLS or restrictions off there.',
    ignore: 'The row is meant to continue the entry above the comment.',
    reference: ['postconf(5)', 'master(5)', 'src/util/readlline.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mydestination = $myhostname\n#relay_domains = a.example,\n  b.example\n',
      good: 'mydestination = $myhostname\n#relay_domains = a.example,\n#  b.example\n',
    },
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n#submissions inet n     -       n       -       -       smtpd\n  -o smtpd_tls_wrappermode=yes\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n#submissions inet n     -       n       -       -       smtpd\n#  -o smtpd_tls_wrappermode=yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions =\n  permit_mynetworks,\n# reject_unknown_sender_domain = too strict for us\n  reject_unauth_destination\n',
      why: 'The comment has no name of a parameter before the "=".',
    },
    {
      file: 'master',
      text: 'submission inet n       -       n       -       -       smtpd\n#  -o smtpd_tls_wrappermode=yes\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'One of the options is commented out; the next one belongs to the service still.',
    },
    {
      file: 'main',
      text: 'mydestination = $myhostname\n#relay_domains = a.example,\n\n# Networks\nmynetworks =\n  127.0.0.0/8\n',
      why: 'The indented row continues the entry directly above it.',
    },
  ],
  mainLine: (line, context) => check('main', line, context),
  masterLine: (line, context) => check('master', line, context),
};

function check(file: InstanceFile, line: Line, { instance, report }: RuleContext): void {
  if (!line.isEntry || !line.text.includes('#')) return;
  const rows = rowsOf(line.text);
  const isEntry = (text: string): boolean =>
    file === 'main' ? instance.parameter(/^(\w+)\s*=/.exec(text)?.[1] ?? '') !== undefined : SERVICE.test(text);
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    if (!next || !row.text.startsWith('#') || !isEntry(row.text.slice(1).replace(/^ /, ''))) continue;
    const indent = /^\s*/.exec(next.text)![0].length;
    if (next.text.trim() === '' || next.text[indent] === '#') continue;
    const start = line.logical.toLogical(next.start + indent);
    const end = line.logical.toLogical(next.start + next.text.trimEnd().length);
    if (start === undefined || end === undefined) continue;
    report({
      span: { start, end },
      message:
        file === 'main'
          ? l10n.t('The entry above is a comment: this row continues "{0}".', /^[^\s=]*/.exec(line.logical.text)![0])
          : l10n.t(
              'The service above is a comment: this row belongs to "{0}".',
              /^\S+\s+\S+/.exec(line.logical.text)?.[0].replace(/\s+/, '/') ?? '',
            ),
      fixes: () => [
        {
          title: l10n.t('Comment the continuation out too'),
          safety: 'manual',
          preferred: true,
          edits: continuation(file, line, rows.slice(at + 1)),
        },
      ],
    });
  }
}

interface Row {
  readonly text: string;
  /** In the text of the line. */
  readonly start: number;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    rows.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return rows;
}

/** A service in a comment: its name, its type, and the first of the columns that hold a letter. */
const SERVICE = /^\S+\s+(inet|unix|unix-dgram|fifo|pass)\s+[yn-]\s+[yn-]\s+[yn-]\s/;

/** Puts `#` before the rows up to the next comment. */
function continuation(file: InstanceFile, line: Line, rows: readonly Row[]): LineEdit[] {
  const edits: LineEdit[] = [];
  for (const { text, start } of rows) {
    if (/^\s*#/.test(text) || text.trim() === '') break;
    edits.push({ file, line, span: { start, end: start }, newText: '#' });
  }
  return edits;
}
