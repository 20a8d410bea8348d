/** An `-o` that is not followed by `name=value`. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import type { MasterLine, OptionTree } from '../../../syntax/master-cf';
import { isWhole, programOf, wordUse } from '../../shared/columns';
import { replace } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { splitOption } from '../../shared/split-option';

export const rule: Rule = {
  id: 'master-option-no-value',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('An -o is not followed by "name=value".'),
  docs: {
    why: 'The daemon ends as soon as it reads the option. master(8) starts it again a minute later, with the same result: the service never answers.',
    reference: ['master(5)', 'src/util/split_nameval.c', 'src/master/event_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o content_filter\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o content_filter=\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o content_filter=\n',
      why: 'An empty value is a value: it switches the filter off for this service.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const severity = program ? 'error' : 'warning';
    const command = line.tree.fields.at(-1)!.text;
    const split = splitOption(line, wordUse(program, edition))?.option;
    for (const option of line.tree.overrides) {
      if (!option.problem || option === split) continue;
      report({
        span: { start: option.start, end: option.end },
        severity,
        message:
          option.problem === 'missing-name' && option.equals !== undefined
            ? l10n.t('No name stands before "=": {0} dies of this option.', command)
            : l10n.t('"=" is missing after "{1}": {0} dies of this option.', command, option.name.text),
        fixes: () => fixes(line, option),
      });
    }
    const { danglingOption } = line.tree;
    if (!danglingOption) return;
    report({
      span: danglingOption,
      severity,
      message: l10n.t('Nothing follows "{1}": {0} dies of this option.', command, danglingOption.text),
      fixes: () => (danglingOption.text === '-o' ? [remove(line, danglingOption)] : []),
    });
  },
};

function fixes(line: MasterLine, option: OptionTree): Fix[] {
  if (option.problem === 'missing-name') return [remove(line, option)];
  const { name } = option;
  const insert: Fix = {
    title: l10n.t('Insert "=", which sets "{0}" to nothing', name.text),
    safety: 'manual',
    preferred: true,
    edits: [replace('master', line, { start: name.end, end: name.end }, '=')],
  };
  return option.attached ? [insert] : [insert, remove(line, option)];
}

/** Removes an option with the blanks before it. */
function remove(line: MasterLine, { start, end }: Span): Fix {
  const { text } = line.logical;
  return {
    title: l10n.t('Delete "{0}"', text.slice(start, end)),
    safety: 'manual',
    edits: [replace('master', line, { start: text.slice(0, start).trimEnd().length, end }, '')],
  };
}
