/** One array for scripts. The fields are promises: lines and columns from 1, columns in UTF-16 units. */

import { ruleUrl } from '../../../lint/rule-url';
import type { Severity } from '../../../lint/rule';
import type { FileReport, Problem } from '../problem';

interface JsonProblem {
  readonly file: string;
  readonly language: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `--fix` would mend it. */
  readonly fixable: boolean;
  readonly url: string;
}

export function json(reports: readonly FileReport[]): string {
  const problems = reports.flatMap((report) => report.problems.map((problem) => toJson(report, problem)));
  return `${JSON.stringify(problems, undefined, 2)}\n`;
}

function toJson({ name, file }: FileReport, { rule, severity, message, range, isFixable }: Problem): JsonProblem {
  return {
    file: name,
    language: `postfix-${file}`,
    rule: rule.id,
    severity,
    message,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    fixable: isFixable,
    url: ruleUrl(rule.id),
  };
}
