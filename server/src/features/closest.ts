/** What is said of a name that this version does not have. */

import * as l10n from '@vscode/l10n';
import { closestNames } from '../base/nearest';
import type { Edition } from '../knowledge/edition';
import type { NameFacts } from '../knowledge/reference';
import { code } from './markdown';

const COUNT = 3;

/** Which versions have it, or else what it may be a slip for. */
export function absencePhrase(edition: Edition, key: string, candidates: Iterable<string>): string | undefined {
  const elsewhere = edition.reference.of(key);
  return (elsewhere && versionNote(edition, elsewhere)) ?? closestPhrase(key.split(' ').at(-1)!, candidates);
}

/** `Closest: permit_mynetworks, permit_inet_interfaces.` Nothing where none is alike. */
export function closestPhrase(name: string, candidates: Iterable<string>): string | undefined {
  const found = closestNames(name, candidates, COUNT, Math.floor(name.length / 2));
  return found.length > 0 ? l10n.t('Closest: {0}.', found.map(code).join(', ')) : undefined;
}

/** Says of what other versions have that this one does not. */
export function versionNote(edition: Edition, { since, until, replacedBy }: NameFacts): string | undefined {
  if (since !== undefined && !edition.isSince(since))
    return l10n.t('**Not yet** in this version: {0} and later have it.', since);
  if (until === undefined || !edition.isSince(until)) return undefined;
  const what = l10n.t('**Removed** in {0}.', until);
  return replacedBy === undefined ? what : `${what} ${l10n.t('Use {0} instead.', code(replacedBy))}`;
}
