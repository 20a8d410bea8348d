/** Actions of access(5) and header_checks(5) that lack what they need: both then log a warning, and do nothing. */

import * as l10n from '@vscode/l10n';

/** What the action of a row lacks, as a sentence; undefined where nothing is missing. */
export function actionProblem(value: string, isHeader = true): string | undefined {
  const [, action = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(value) ?? [];
  switch (action.toUpperCase()) {
    case 'FILTER':
      return rest.includes(':') ? undefined : l10n.t('FILTER needs "transport:destination".');
    case 'REDIRECT':
    case 'BCC':
      return rest.includes('@') ? undefined : l10n.t('{0} needs an address with a domain.', action.toUpperCase());
    case 'PREPEND':
    case 'REPLACE':
      return hasText(rest, isHeader) ? undefined : l10n.t('{0} needs "Name: text".', action.toUpperCase());
    default:
      return undefined;
  }
}

/** Where only a header fits, it must look like one (`is_header` of `src/global/is_header.c`). */
function hasText(text: string, isHeader: boolean): boolean {
  return text.includes('$') || (isHeader ? /^[!-9;-~]+[ \t]*:/.test(text) : text !== '');
}
