/** Numbers with their nouns. */

import * as l10n from '@vscode/l10n';
import type { Severity } from '../../../lint/rule';
import type { Problem } from '../problem';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function files(count: number): string {
  return count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count);
}

/** `5 problems (2 errors, 3 warnings)`. */
export function problems(all: readonly Problem[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = all.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [ofSeverity(severity, count)];
  });
  const total = all.length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', all.length);
  return `${total} (${parts.join(', ')})`;
}

function ofSeverity(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'info':
      return count === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}
