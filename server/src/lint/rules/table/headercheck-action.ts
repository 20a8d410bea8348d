/** A row of header_checks or its kin does what Postfix does not know. */

import * as l10n from '@vscode/l10n';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { actionProblem } from '../../shared/actions';
import { relatedRow } from '../../shared/rows';
import { tablesOf } from '../../shared/tables';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'table-headercheck-action',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A row of header_checks, body_checks or the like has an action that Postfix does not know.'),
  docs: {
    what: 'The right-hand side of a row does not begin with an action of this version, or the action lacks what it needs; in tables that can be read here. smtp_header_checks and its kin have fewer actions: they can no longer refuse.',
    why: 'Postfix logs a warning, and takes the message as if the row were not there.',
    reference: ['header_checks(5)', 'src/cleanup/cleanup_message.c', 'src/global/header_body_checks.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'header_checks = regexp:/etc/postfix/header_checks\n',
      files: { '/etc/postfix/header_checks': '/^Subject: .*casino/ DENY\n' },
      good: 'header_checks =\n',
    },
    {
      file: 'main',
      bad: 'smtp_header_checks = regexp:/etc/postfix/out\n',
      files: { '/etc/postfix/out': '/^Received:/ REJECT\n' },
      good: 'smtp_header_checks =\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'header_checks = pcre:/etc/postfix/header_checks\nbody_checks = regexp:/etc/postfix/body_checks\n',
      files: {
        '/etc/postfix/header_checks':
          'if /^Subject:/\n/casino/ reject No\n/^Subject: (.*)/ REPLACE X-Subject: $1\nendif\n/^X-A:/ OK\n/^X-B:/ FILTER scan:[127.0.0.1]:10024\n',
        '/etc/postfix/body_checks': '/^secret/ REPLACE [removed]\n/x/ PREPEND no header\n',
      },
      why: 'All are actions, letter case has no meaning, and in the body any text may be put.',
    },
  ],
  setting(setting, { instance, usage, edition, report }) {
    const vocabulary = vocabularyOf(setting.name.text);
    if (vocabulary === undefined) return;
    const isHeader = !vocabulary.includes('body');
    for (const reference of tablesOf(setting, instance, usage)) {
      for (const row of rowsOf(reference, instance) ?? []) {
        const message = reference.item.place && problemOf(row, vocabulary, isHeader, edition);
        if (message === undefined) continue;
        const related = relatedRow(row, l10n.t('The row stands here.'));
        report({ span: reference.item.place!.span, message, related });
        break; // One is enough to look at the table.
      }
    }
  },
};

function problemOf(
  { value, tree }: TableRow,
  vocabulary: string,
  isHeader: boolean,
  edition: RuleContext['edition'],
): string | undefined {
  if (tree && tree.kind !== 'entry') return undefined;
  const action = /^[^ \t]*/.exec(value)![0];
  if (action.includes('$')) return undefined;
  if (!edition.word(vocabulary, action)) {
    return action === ''
      ? l10n.t('A row has no action: it does nothing.')
      : l10n.t('"{0}" is no action here: the message is taken as if the row were not there.', action);
  }
  const problem = actionProblem(value, isHeader);
  return problem === undefined ? undefined : l10n.t('A row does nothing: {0}', problem);
}

/** The actions that a parameter's tables may answer with; undefined for a parameter of another kind. */
function vocabularyOf(name: string): string | undefined {
  switch (name) {
    case 'header_checks':
    case 'mime_header_checks':
    case 'nested_header_checks':
      return 'header-checks-actions';
    case 'body_checks':
      return 'body-checks-actions';
    case 'milter_header_checks':
      return 'milter-header-checks-actions';
    default: {
      const [, kind] = /^(?:smtp|lmtp)_(?:mime_|nested_)?(header|body)_checks$/.exec(name) ?? [];
      return kind && `smtp-${kind}-checks-actions`;
    }
  }
}
