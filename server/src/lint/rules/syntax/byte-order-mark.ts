/** A byte order mark, which Postfix takes for the first letter of the file. */

import * as l10n from '@vscode/l10n';
import { COLUMNS, type MasterLine } from '../../../syntax/master-cf';
import type { InstanceFile } from '../../../project/instance-file';
import type { Line } from '../../../syntax/line';
import type { MainLine } from '../../../syntax/main-cf';
import type { Rule, RuleContext } from '../../rule';

const MARK = '\uFEFF';

export const rule: Rule = {
  id: 'syntax-byte-order-mark',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The file begins with a byte order mark.'),
  docs: {
    what: 'Some editors write the mark at the beginning of files in UTF-8.',
    why: 'For Postfix the mark is a part of the first line. A comment there becomes an entry without `=`, and every program refuses to start; a parameter there gets a name that nobody knows, and is not set.',
    reference: ['src/util/readlline.c', 'src/util/split_nameval.c'],
  },
  examples: [
    { file: 'main', bad: '\uFEFFmyorigin = a.example\n', good: 'myorigin = a.example\n' },
    { file: 'main', bad: '\uFEFF# Main configuration\n', good: '# Main configuration\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: '# Überall dasselbe\nmyorigin = a.example\n',
      why: 'Letters beyond ASCII are fine in comments; only the mark before the first character is not.',
    },
  ],
  mainLine: (line, context) => check('main', line, context, isFatalInMain(line)),
  masterLine: (line, context) => check('master', line, context, isFatalInMaster(line)),
};

function check(file: InstanceFile, line: Line, { instance, report }: RuleContext, fatal: boolean): void {
  if (!startsWithMark(line) || instance[file]?.rowOf(line as never) !== 0) return;
  report({
    span: { start: 0, end: MARK.length },
    severity: fatal ? 'error' : 'warning',
    message: fatal
      ? l10n.t(
          'The file begins with a byte order mark, an invisible character: Postfix refuses this line because of it.',
        )
      : l10n.t(
          'The file begins with a byte order mark: for Postfix, this invisible character is part of the first name.',
        ),
    fixes: () => [
      {
        title: l10n.t('Delete the byte order mark'),
        safety: 'safe',
        preferred: true,
        edits: [{ file, line, span: { start: 0, end: MARK.length }, newText: '' }],
      },
    ],
  });
}

function startsWithMark({ text }: Line): boolean {
  return text.startsWith(MARK);
}

function isFatalInMain(line: MainLine): boolean {
  return startsWithMark(line) && line.tree.problem !== undefined;
}

function isFatalInMaster(line: MasterLine): boolean {
  return startsWithMark(line) && line.tree.fields.length < COLUMNS.length;
}
