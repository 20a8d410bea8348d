/** Blanks in or before the value of an `-o`, where they are not protected by braces. */

import * as l10n from '@vscode/l10n';
import { isBlank } from '../../../base/characters';
import type { MasterLine, OptionTree } from '../../../syntax/master-cf';
import { isWhole, programOf, wordUse } from '../../shared/columns';
import { replace } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { splitOption, type SplitOption } from '../../shared/split-option';

export const rule: Rule = {
  id: 'master-option-spaces',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('The value of an -o is torn apart by blanks, or its braces follow -o without one.'),
  docs: {
    why: 'Blanks part arguments. What follows the first blank is no longer in the value: a list loses all but its first entry, and the rest becomes arguments that the daemon dies of.',
    reference: ['master(5)', 'src/master/master_ent.c', 'src/master/event_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level = may\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=may\n',
    },
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_helo_restrictions=permit_mynetworks, reject\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_helo_restrictions = permit_mynetworks, reject }\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o { smtpd_helo_restrictions = permit_mynetworks, reject }\n',
      why: 'In braces, with a blank before them, blanks are part of the value.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_helo_restrictions=permit_mynetworks,reject\n',
      why: 'Commas part the entries of a list as well as blanks do.',
    },
  ],
  masterLine(line, { edition, report }) {
    if (!isWhole(line)) return;
    const program = programOf(line, edition);
    const split = splitOption(line, wordUse(program, edition));
    if (split) {
      report({
        span: split,
        severity: program ? 'error' : 'warning',
        message: split.option.problem
          ? l10n.t(
              'A blank before "=" ends the option: {0} finds no "=" after "{1}", and dies.',
              nameOf(line),
              split.option.name.text,
            )
          : l10n.t(
              'A blank ends the value of "{1}": {0} takes what follows for arguments, and dies.',
              nameOf(line),
              split.option.name.text,
            ),
        fixes: () => joined(line, split),
      });
    }
    for (const option of line.tree.overrides) {
      if (!option.braced || !option.attached || option.problem) continue;
      const brace = line.logical.text.indexOf('{', option.start);
      const dies = isBlank(line.logical.text.charCodeAt(brace + 1));
      const { text } = option.name;
      report({
        span: { start: option.start, end: option.end },
        severity: dies && program ? 'error' : 'warning',
        message: dies
          ? l10n.t('Braces need a blank before them: here they become part of the option, and {0} dies.', nameOf(line))
          : l10n.t(
              'Braces need a blank before them: {0} sets a parameter "{1}" instead of "{2}".',
              nameOf(line),
              `{${text}`,
              text,
            ),
        fixes: () => [detached(line, option, brace, dies)],
      });
    }
  },
};

function nameOf({ tree }: MasterLine): string {
  return tree.fields.at(-1)!.text;
}

function joined(line: MasterLine, { option, value, end }: SplitOption): Fix[] {
  const { name, attached } = option;
  // A comment between the words would be lost, and braces in them would count.
  const { start: from, end: to } = line.physical({ start: name.start, end });
  if (/\n\s*#/.test(line.text.slice(from, to)) || /[{}]/.test(value)) return [];
  const text = value.includes(' ') ? `{ ${name.text} = ${value} }` : `${name.text}=${value}`;
  return [
    {
      title: l10n.t('Replace with "-o {0}"', text),
      safety: 'safe',
      preferred: true,
      edits: [replace('master', line, { start: name.start, end }, attached ? ` ${text}` : text)],
    },
  ];
}

function detached(line: MasterLine, { name }: OptionTree, brace: number, dies: boolean): Fix {
  return {
    title: l10n.t('Insert a blank, so that "{0}" is set', name.text),
    safety: dies ? 'safe' : 'manual',
    preferred: true,
    edits: [replace('master', line, { start: brace, end: brace }, ' ')],
  };
}
