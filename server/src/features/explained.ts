/** Our own words about a name, as Markdown for hovers and completion. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../knowledge/edition';
import { paragraphs } from './markdown';

/** One sentence; undefined where nobody has written it yet. */
export function summaryOf(edition: Edition, key: string): string | undefined {
  return edition.explanation(key)?.summary;
}

/** What comes after the summary: paragraphs, and the risk. */
export function detailsOf(edition: Edition, key: string): string | undefined {
  const found = edition.explanation(key);
  if (!found) return undefined;
  const risk = found.risk.length > 0 ? `**${l10n.t('Risk:')}** ${found.risk.join(' ')}` : undefined;
  return paragraphs(...found.body, risk) || undefined;
}
