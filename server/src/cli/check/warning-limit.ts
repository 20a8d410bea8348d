/** How many warnings there may be: as the command line says for all files, or each configuration for its own. */

import * as l10n from '@vscode/l10n';
import type { Checked } from './checker';
import type { PlacedConfig } from './config/find';
import type { Messages } from './messages';

export function isOverLimit(checked: readonly Checked[], limit: number | undefined, messages: Messages): boolean {
  if (limit !== undefined) return isOver(warningsIn(checked), limit, messages);
  const configs = new Set(checked.map(({ config }) => config));
  return [...configs].map((config) => isOverOwn(checked, config, messages)).includes(true);
}

function isOverOwn(checked: readonly Checked[], config: PlacedConfig, messages: Messages): boolean {
  const { maxWarnings } = config;
  if (maxWarnings === undefined) return false;
  return isOver(warningsIn(checked.filter((one) => one.config === config)), maxWarnings, messages);
}

function isOver(count: number, limit: number, messages: Messages): boolean {
  if (count <= limit) return false;
  messages.note(l10n.t('there are more warnings than allowed: {0}, and not {1}', count, limit));
  return true;
}

function warningsIn(checked: readonly Checked[]): number {
  return checked.flatMap(({ report }) => report.problems).filter(({ severity }) => severity === 'warning').length;
}
