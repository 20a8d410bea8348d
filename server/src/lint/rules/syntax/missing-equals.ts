/** A line of main.cf without `=` stops every Postfix program. */

import * as l10n from '@vscode/l10n';
import { replace } from '../../edits';
import type { Fix, Rule } from '../../rule';
import type { MainLine } from '../../../syntax/main-cf';

export const rule: Rule = {
  id: 'syntax-missing-equals',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A line of main.cf is not of the form "name = value".'),
  docs: {
    why: 'All Postfix programs read main.cf as a whole, and end at a line that they cannot take apart: no mail comes in or goes out, and postconf(1) cannot repair the file. Most often a continuation has lost its indentation.',
    reference: ['postconf(5)', 'src/util/split_nameval.c', 'src/util/dict.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mydestination = $myhostname,\nlocalhost\n',
      good: 'mydestination = $myhostname,\n  localhost\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mydestination = $myhostname,\n# the host itself\n  localhost\n',
      why: 'An indented line continues the entry, and a comment does not part them.',
    },
    { file: 'main', text: 'relayhost=\n', why: 'Nothing has to follow the "=".' },
  ],
  mainLine(line, { report, instance }) {
    const { name, problem, value } = line.tree;
    if (!line.isEntry || !problem || beginsWithMark(line)) return;
    if (problem === 'missing-name') {
      report({
        span: { start: 0, end: Math.max(1, line.tree.equals === undefined ? value.end : line.tree.equals + 1) },
        message: l10n.t('Nothing stands before "=": every Postfix program refuses to start with this line.'),
      });
      return;
    }
    report({
      span: { start: name.start, end: Math.max(name.end, line.logical.text.trimEnd().length) },
      message: l10n.t('"=" is missing after "{0}": every Postfix program refuses to start with this line.', name.text),
      fixes: () => fixes(line, instance.parameter(name.text) !== undefined, hasEntryBefore(line)),
    });
  },
};

/** That a byte order mark makes text of a comment is another rule's business. */
function beginsWithMark(line: MainLine): boolean {
  return line.text.startsWith('\uFEFF') && !line.page?.index && line.index === 0;
}

function hasEntryBefore(line: MainLine): boolean {
  const before = line.page?.lines.slice(0, line.index) ?? [];
  return before.some(({ isEntry }) => isEntry) || (line.page?.index ?? 0) > 0;
}

/** A known name wants a `=`; other text is most often a continuation that has lost its indentation. */
function fixes(line: MainLine, isParameter: boolean, mayContinue: boolean): Fix[] {
  const { name } = line.tree;
  const insertEquals: Fix = {
    title: l10n.t('Insert "=" after "{0}"', name.text),
    safety: 'manual',
    preferred: isParameter,
    edits: [replace('main', line, { start: name.end, end: name.end }, ' =')],
  };
  const indent: Fix = {
    title: l10n.t('Indent, so that the line continues the one before'),
    safety: 'manual',
    preferred: !isParameter,
    edits: [{ file: 'main', line, span: { start: 0, end: 0 }, newText: '  ' }],
  };
  const comment: Fix = {
    title: l10n.t('Turn the line into a comment'),
    safety: 'manual',
    edits: [{ file: 'main', line, span: { start: 0, end: 0 }, newText: '# ' }],
  };
  if (isParameter) return mayContinue ? [insertEquals, indent, comment] : [insertEquals, comment];
  return mayContinue ? [indent, insertEquals, comment] : [insertEquals, comment];
}
