/** What is known of DNS lists. The data is in `server/src/lint/data/dns-lists.ts`. */

import { CODED_LISTS, DEAD_LISTS, KEYED_DOMAINS, type CodedList, type DeadList } from '../data/dns-lists';

/** What became of a zone, or of the operator whose zone it is under. */
export function deadList(zone: string): DeadList | undefined {
  return DEAD_LISTS.find(({ zone: dead }) => isUnder(zone, dead));
}

/** A list of which only some answers are hits. */
export function codedList(zone: string, about: CodedList['about']): CodedList | undefined {
  return CODED_LISTS.find((one) => one.about === about && isUnder(zone, one.zone));
}

/** The key of a customer in a zone. */
export function keyOf(zone: string): string | undefined {
  if (!KEYED_DOMAINS.some((domain) => isUnder(zone, domain))) return undefined;
  const [key, ...list] = zone.split('.');
  return list.length > 3 ? key : undefined;
}

function isUnder(zone: string, domain: string): boolean {
  const name = zone.toLowerCase().replace(/\.$/, '');
  return name === domain || name.endsWith(`.${domain}`);
}
