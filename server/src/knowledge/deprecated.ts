/** Which names a version of Postfix calls dated, whether it warns, advises against them, or no longer has them. */

import type { Edition } from './edition';
import type { WordFacts } from './facts';

/** Is a parameter dated in this version? */
export function isDeprecated(name: string, edition: Edition): boolean {
  const facts = edition.deprecation(name);
  if (!facts) return false;
  const since = [facts.discouragedSince, facts.warnedSince, facts.removedSince];
  return since.some((version) => version !== undefined && edition.isSince(version));
}

/** Is a restriction, or a word of a vocabulary, dated in this version? */
export function isDatedWord({ deprecatedSince }: Pick<WordFacts, 'deprecatedSince'>, edition: Edition): boolean {
  return deprecatedSince !== undefined && edition.isSince(deprecatedSince);
}
