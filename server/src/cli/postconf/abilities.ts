/** What the postconf of a version can do. Found in the history of `src/postconf/` and of the libraries it uses. */

import type { Edition, Parameter } from '../../knowledge/edition';

/** First versions, where that is not the first that we know. */
const SINCE = {
  '-H': '3.1',
  '-q': '3.9',
  '-j': '3.11',
  '-PP': '3.11',
  /** `$service_name` and `$process_name` are those of the service that a value is for. */
  serviceNames: '3.3',
  /** Looks into the files of database clients. */
  clientFiles: '3.3',
  /** Looks for unused names in master.cf also where it shows just that. */
  unusedWithMaster: '3.3',
  unixDatagram: '3.4',
  /** Names main.cf and master.cf with their directory where it warns of braces in a value. */
  wholePaths: '3.8',
  nullBytes: '3.9',
  /** Sorts its warnings of unused and dated names, and says where to read on. */
  sortedWarnings: '3.11',
} as const;

export type Ability = keyof typeof SINCE;

export function can(edition: Edition, ability: Ability): boolean {
  return edition.isSince(SINCE[ability]);
}

/**
 * Does postconf pass over settings of the parameter? From 3.11.2 to the end of 3.11, service_name has a default, and
 * postconf takes it for a parameter like any other; the daemons do not.
 */
export function isReadOnly(parameter: Parameter | undefined): boolean {
  return parameter?.class === 'read-only' && parameter.default === '';
}

export function firstVersion(ability: Ability): string {
  return SINCE[ability];
}
