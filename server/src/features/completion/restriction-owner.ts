/** Finds the restriction that the word under the cursor is the argument of. */

import type { Edition } from '../../knowledge/edition';
import type { RestrictionFacts } from '../../knowledge/facts';
import { ownerOf } from '../node-at/items';
import type { ValuePlace } from './place';

export function restrictionOwner(edition: Edition, { before, word }: ValuePlace): RestrictionFacts | undefined {
  return ownerOf([...before, word], before.length, edition);
}
