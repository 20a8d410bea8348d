/** Every line of every message is compared with a thousand patterns. */

import * as l10n from '@vscode/l10n';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-header-checks-size',
  category: 'performance',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('Every header or line of mail is compared with more than a thousand patterns.'),
  docs: {
    what: 'A regexp or pcre table of header_checks, body_checks and their kin that can be read here has more than 1000 patterns and no if.',
    why: 'All patterns are tried one after the other, for every header, and with body_checks for every line. "if" lets a whole block be passed over with one comparison.',
    reference: ['regexp_table(5)', 'BUILTIN_FILTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'body_checks = regexp:/etc/postfix/body_checks\n',
      good: 'body_checks =\n',
      files: { '/etc/postfix/body_checks': '/spam/ REJECT\n'.repeat(1001) },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'body_checks = regexp:/etc/postfix/body_checks\n',
      files: { '/etc/postfix/body_checks': `if /^http/\n${'/spam/ REJECT\n'.repeat(1001)}endif\n` },
      why: 'Most lines are passed over with one comparison.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (!/_checks$/.test(setting.name.text)) return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const { item, table } = reference;
      if (!/^(regexp|pcre)$/.test(table.type.text) || !item.place) continue;
      const rows = rowsOf(reference, instance) ?? [];
      if (rows.length <= MANY || rows.some(({ tree }) => tree?.kind === 'if')) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          '{0} patterns are tried one after the other. "if" and "endif" let most of them be passed over.',
          rows.length,
        ),
      });
    }
  },
};

const MANY = 1000;
