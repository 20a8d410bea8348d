/** The words that a hover lists of a vocabulary. */

import type { Edition } from '../knowledge/edition';
import type { WordFacts } from '../knowledge/facts';

/** Words that this version has and has nothing against. */
export function currentWords(edition: Edition, vocabulary: string): readonly WordFacts[] {
  const isDated = ({ deprecatedSince }: WordFacts): boolean =>
    deprecatedSince !== undefined && edition.isSince(deprecatedSince);
  return edition.words(vocabulary).filter((word) => !isDated(word));
}
