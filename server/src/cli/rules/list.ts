/** All rules, for people and for scripts. */

import { withoutMarks } from '../../features/markdown';
import type { Category, Severity } from '../../lint/rule';
import { ruleUrl } from '../../lint/rule-url';
import { RULES } from '../../lint/rules/index';

/** The fields are promises. */
interface ListedRule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Off until a configuration gives it a level. */
  readonly optional: boolean;
  /** `check --fix` mends it. */
  readonly fixable: boolean;
  readonly summary: string;
  readonly url: string;
}

export function rulesAsJson(): string {
  return `${JSON.stringify(RULES.map(listed), undefined, 2)}\n`;
}

/** One rule a line, columns parted by tabs; the severity of rules that are off is in parentheses. */
export function rulesAsText(): string {
  const rows = RULES.map(listed).map(({ id, category, severity, optional, fixable, summary }) =>
    [id, category, optional ? `(${severity})` : severity, fixable ? 'fix' : '', withoutMarks(summary)].join('\t'),
  );
  return `${rows.join('\n')}\n`;
}

function listed(rule: (typeof RULES)[number]): ListedRule {
  return {
    id: rule.id,
    category: rule.category,
    severity: rule.severity,
    optional: rule.isOptional ?? false,
    fixable: rule.fixable === 'safe',
    summary: rule.summary(),
    url: ruleUrl(rule.id),
  };
}
