/** What a hover says of names that Postfix is about to drop, or has dropped. */

import * as l10n from '@vscode/l10n';
import type { Edition, Fate } from '../knowledge/edition';
import { code } from './markdown';

/** Undefined for names that this version has nothing against. */
export function dated(edition: Edition, name: string): string | undefined {
  const fate = edition.fate(name);
  if (fate) return fateOf(fate);
  const { warnedSince, discouragedSince, successor } = edition.deprecation(name) ?? {};
  if (isReached(edition, warnedSince)) {
    return withSuccessor(l10n.t('**Deprecated**: {0} and later warn of it.', warnedSince), successor);
  }
  if (!isReached(edition, discouragedSince)) return undefined;
  return withSuccessor(l10n.t('**Deprecated** since {0}.', discouragedSince), successor);
}

function fateOf({ kind, since, successor }: Fate): string {
  if (kind === 'too-new') return l10n.t('**Not yet** in this version: {0} and later have it.', since ?? '');
  const what = since === undefined ? l10n.t('**Removed**.') : l10n.t('**Removed** in {0}: it has no effect.', since);
  return withSuccessor(what, successor);
}

function isReached(edition: Edition, version: string | undefined): version is string {
  return version !== undefined && edition.isSince(version);
}

function withSuccessor(text: string, successor: string | undefined): string {
  return successor === undefined ? text : `${text} ${l10n.t('Use {0} instead.', code(successor))}`;
}
