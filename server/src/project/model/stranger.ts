/**
 * How far a stranger gets in a list of access restrictions: a client of an unknown address that has not logged in, shows no
 * certificate, names itself and its sender as it likes, and wants to send to a domain that is not ours.
 */

import { splitList } from '../../syntax/list';
import type { Instance, Scope } from '../instance';
import type { Usage } from '../usage';
import { accessAction } from './access-result';
import { parseNetwork } from './address';
import {
  DEFAULT_ACCESS,
  hasServerError,
  parseRestrictions,
  restrictionList,
  stageOf,
  type AccessList,
  type RestrictionEntry,
  type RestrictionList,
} from './restriction-list';
import { hasPatterns, rowsOf, tableReference, type TableReference, type TableRow } from './table';

/** Where the stranger's way through a list ends. */
export interface Passage {
  /**
   * - `refused`: nobody gets past `by`
   * - `permitted`: the stranger can make `by` permit, and the rest of the list is not asked
   * - `through`: the end of the list is reached
   */
  readonly end: 'refused' | 'permitted' | 'through';
  /** The entry that decides, and those that led to it, outermost first: classes, then the entry itself. */
  readonly by: readonly RestrictionEntry[];
  /** The row of an access table that lets the stranger in. */
  readonly row?: TableRow;
  /** Entries before the end whose answers nobody can know here. */
  readonly unknown: readonly RestrictionEntry[];
}

/** Where a list is walked, and what smtpd(8) knows by then. */
export interface Walk {
  readonly instance: Instance;
  readonly usage: Usage;
  readonly scope: Scope;
  readonly list: AccessList;
  /** All lists are asked when the recipient is named (`smtpd_delay_reject`). */
  readonly isDelayed: boolean;
  /** Behind a `warn_if_reject` that stands in front of a class or table: refusals only log. */
  readonly isDry?: boolean;
  /** How many classes and tables have led here. */
  readonly depth?: number;
}

/** Restrictions that refuse every stranger who wants to send elsewhere. */
const GUARDS: ReadonlySet<string> = new Set([
  'reject',
  'defer',
  'defer_if_permit',
  'reject_unauth_destination',
  'defer_unauth_destination',
  'check_relay_domains',
]);

/** Is the word, in small letters, one of those without which smtpd(8) does not start? (`rcpt_required`) */
export function isGuardWord(word: string): boolean {
  return GUARDS.has(word);
}

/** Does the entry refuse all strangers? */
export function isGuard({ name, isDry, kind }: RestrictionEntry): boolean {
  return kind === 'restriction' && !isDry && GUARDS.has(name);
}

/** Deep enough for classes that name classes; smtpd(8) stops at 100. */
const MAX_DEPTH = 20;

export function walk(list: RestrictionList, way: Walk): Passage {
  const unknown: RestrictionEntry[] = [];
  for (const entry of list.entries) {
    const step = takeStep(entry, { ...way, isDry: way.isDry === true || entry.isDry });
    if (step === 'unknown') unknown.push(entry);
    else if (step !== 'on') {
      unknown.push(...step.unknown);
      if (step.end !== 'through') return { ...step, by: [entry, ...step.by], unknown };
    }
  }
  return { end: 'through', by: [], unknown };
}

/** `on`: the entry says nothing of strangers; `unknown`: it may say anything. */
type Step = 'on' | 'unknown' | Passage;

const REFUSED: Passage = { end: 'refused', by: [], unknown: [] };
const PERMITTED: Passage = { end: 'permitted', by: [], unknown: [] };

function takeStep(entry: RestrictionEntry, way: Walk): Step {
  // A server error is one behind warn_if_reject too (`smtpd_check_reject`).
  if (hasServerError(entry, way.list)) return REFUSED;
  const { kind, name } = entry;
  if (kind === 'class') return enterClass(name, way);
  if (kind === 'table') return askTable(DEFAULT_ACCESS[way.list]!, entry.item, way);
  if (name === 'permit') return PERMITTED;
  // A client chooses to greet with a bare address.
  if (name === 'permit_naked_ip_address') return PERMITTED;
  if (GUARDS.has(name)) return !way.isDry && isAsked(entry, way) ? REFUSED : 'on';
  if (name === 'check_policy_service') return 'unknown';
  return entry.facts?.argument === 'table' && isAsked(entry, way) ? askTable(name, entry.argument!, way) : 'on';
}

function enterClass(name: string, way: Walk): Step {
  const { instance, usage, scope, depth = 0 } = way;
  const list = depth < MAX_DEPTH ? restrictionList(instance, usage, name, scope) : undefined;
  return list ? walk(list, { ...way, depth: depth + 1 }) : 'unknown';
}

/** Is what the restriction looks at known by then? If not, smtpd(8) skips it. */
function isAsked({ facts }: RestrictionEntry, { list, isDelayed }: Walk): boolean {
  if (isDelayed || !EARLY.has(list)) return true;
  return facts?.stages.includes(stageOf(list)) ?? true;
}

/** Lists that are asked before the recipient is named, unless that is delayed. */
const EARLY: ReadonlySet<AccessList> = new Set([
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
]);

/** Restrictions whose key the client itself says. */
const CHOSEN_BY_CLIENT: ReadonlySet<string> = new Set(['check_helo_access', 'check_sender_access']);
/** Restrictions whose key everybody has, but nobody chooses freely. */
const GIVEN: ReadonlySet<string> = new Set(['check_client_access', 'check_recipient_access']);

function askTable(access: string, item: RestrictionEntry['item'], way: Walk): Step {
  const isChosen = CHOSEN_BY_CLIENT.has(access);
  if (!isChosen && !GIVEN.has(access)) return 'on'; // An `OK` of these is a server error, or needs a login.
  const reference = tableReference(item);
  const rows = reference && rowsOf(reference, way.instance);
  if (!rows) return 'unknown';
  let isUnknown = false;
  for (const { row, isForAll } of reachableRows(rows, reference)) {
    if (!isChosen && !isForAll) continue;
    const answer = answerOf(row.value, way);
    if (answer === 'refused' && isForAll) return REFUSED;
    if (answer === 'permitted' && !row.tree?.isNegated) return { ...PERMITTED, row };
    if (answer === 'permitted' || answer === 'unknown') isUnknown = true;
  }
  return isUnknown ? 'unknown' : 'on';
}

/** Rows in their order, up to the first that answers for every key. */
function* reachableRows(
  rows: readonly TableRow[],
  { table }: TableReference,
): Iterable<{ readonly row: TableRow; readonly isForAll: boolean }> {
  const type = table.type.text;
  let conditions = 0;
  for (const row of rows) {
    const kind = row.tree?.kind ?? 'entry';
    if (kind === 'if') conditions++;
    else if (kind === 'endif') conditions--;
    else {
      const isForAll = conditions === 0 && coversAll(row, type);
      yield { row, isForAll };
      if (isForAll && hasPatterns(type) && type !== 'cidr') return;
    }
  }
}

/** Does a row answer for every key? In a `cidr:` table: for every address of a family. */
export function coversAll({ key, tree }: TableRow, type: string): boolean {
  if (type === 'static') return true;
  if (tree?.isNegated || (tree && tree.kind !== 'entry')) return false;
  if (type === 'cidr') return parseNetwork(key)?.bits === 0;
  return (type === 'regexp' || type === 'pcre') && CATCH_ALL.test(key);
}

/** Patterns that every key matches: no key is empty. */
const CATCH_ALL = /^(\^|\$|\^?\.|\.\$|\^?\.[*+]\$?|\^?\(\.[*+]\)\$?)?$/;

/** What the right-hand side of an access table says to a stranger. */
function answerOf(value: string, way: Walk): 'refused' | 'permitted' | 'on' | 'unknown' {
  switch (accessAction(value)) {
    case 'permit':
      return 'permitted';
    case 'refuse':
      return way.isDry ? 'on' : 'refused';
    case 'discard':
    case 'table':
      return 'refused';
    case 'empty':
      return way.instance.edition.isSince('3.2') ? 'refused' : 'permitted';
    case 'neutral':
      return 'on';
    case 'restrictions':
      return answerOfRestrictions(value, way);
  }
}

function answerOfRestrictions(value: string, way: Walk): ReturnType<typeof answerOf> {
  const { instance, usage, scope, depth = 0 } = way;
  if (depth >= MAX_DEPTH) return 'unknown';
  const items = splitList(value, { braces: true }).map(({ text }) => ({ text, place: undefined, isWritten: true }));
  const entries = parseRestrictions(items, instance.edition, usage.restrictionClasses(scope));
  const passage = walk({ entries, isComplete: true, origin: { from: 'default' } }, { ...way, depth: depth + 1 });
  if (passage.end !== 'through') return passage.end;
  return passage.unknown.length > 0 ? 'unknown' : 'on';
}
