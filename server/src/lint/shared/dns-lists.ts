/** DNS lists that answer no more. The data is in `server/src/lint/data/dns-lists.ts`. */

import { DEAD_LISTS, type DeadList } from '../data/dns-lists';

/** What became of a zone, or of the operator whose zone it is under. */
export function deadList(zone: string): DeadList | undefined {
  const name = zone.toLowerCase().replace(/\.$/, '');
  return DEAD_LISTS.find(({ zone: dead }) => name === dead || name.endsWith(`.${dead}`));
}
