/**
 * How far a stranger gets in a list of access restrictions: a client of an unknown address that has not logged in, shows no
 * certificate, names itself and its sender as it likes, and wants to send to a domain that is not ours.
 */

import type { Instance, Scope } from '../instance';
import type { Usage } from '../usage';
import { isAllDigits } from '../../base/characters';
import { splitList } from '../../syntax/list';
import { parseNetwork } from './address';
import { parseRestrictions, restrictionList, type RestrictionEntry, type RestrictionList } from './restriction-list';
import { hasPatterns, rowsOf, tableReference, type TableRow } from './table';

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

/** Restrictions that refuse every stranger who wants to send elsewhere. */
const GUARDS: ReadonlySet<string> = new Set([
  'reject',
  'defer',
  'defer_if_permit',
  'reject_unauth_destination',
  'defer_unauth_destination',
  'check_relay_domains',
]);

/** Does smtpd(8) count this entry as the guard without which it does not start? (`rcpt_required`) */
export function isGuard({ name, isDry, kind }: RestrictionEntry): boolean {
  return kind === 'restriction' && !isDry && GUARDS.has(name);
}

/** Deep enough for classes that name classes; smtpd(8) stops at 100. */
const MAX_DEPTH = 20;

export function walk(list: RestrictionList, instance: Instance, usage: Usage, scope: Scope, depth = 0): Passage {
  const unknown: RestrictionEntry[] = [];
  for (const entry of list.entries) {
    const step = takeStep(entry, instance, usage, scope, depth);
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

function takeStep(entry: RestrictionEntry, instance: Instance, usage: Usage, scope: Scope, depth: number): Step {
  const { kind, name, isDry } = entry;
  if (kind === 'unknown') return isDry ? 'on' : REFUSED;
  if (kind === 'class') {
    const list = depth < MAX_DEPTH ? restrictionList(instance, usage, name, scope) : undefined;
    const passage = list && walk(list, instance, usage, scope, depth + 1);
    if (!passage) return 'unknown';
    return isDry && passage.end === 'refused' ? 'on' : passage;
  }
  if (kind === 'table') return 'unknown';
  if (name === 'permit') return PERMITTED;
  if (GUARDS.has(name)) return isDry ? 'on' : REFUSED;
  if (name === 'check_policy_service') return 'unknown';
  return entry.facts?.argument === 'table' ? askTable(entry, instance, usage, scope, depth) : 'on';
}

/** Restrictions whose key the client itself says. */
const CHOSEN_BY_CLIENT: ReadonlySet<string> = new Set(['check_helo_access', 'check_sender_access']);
/** Restrictions whose key everybody has, but nobody chooses freely. */
const GIVEN: ReadonlySet<string> = new Set(['check_client_access', 'check_recipient_access']);

function askTable(entry: RestrictionEntry, instance: Instance, usage: Usage, scope: Scope, depth: number): Step {
  const isChosen = CHOSEN_BY_CLIENT.has(entry.name);
  if (!isChosen && !GIVEN.has(entry.name)) return 'on'; // An `OK` of these is a server error, or needs a login.
  const reference = entry.argument && tableReference(entry.argument);
  const rows = reference && rowsOf(reference, instance);
  if (!rows) return 'unknown';
  const patterns = hasPatterns(reference.table.type.text);
  for (const row of rows) {
    const isForAll = coversAll(row, reference.table.type.text);
    if (isForAll && !entry.isDry && isRefusal(row.value)) return REFUSED;
    if (!isChosen && !isForAll) continue;
    if (patterns && row.tree?.isNegated) continue;
    const permits = permission(row.value, instance, usage, scope, depth);
    if (permits) return { ...PERMITTED, row };
  }
  return 'on';
}

/** Does a row answer for every key? */
export function coversAll({ key, tree }: TableRow, type: string): boolean {
  if (type === 'static') return true;
  if (tree?.isNegated || tree?.kind === 'if') return false;
  if (type === 'cidr') return parseNetwork(key)?.bits === 0;
  return (type === 'regexp' || type === 'pcre') && /^(\^?\.?\*?\$?|\^\.\*\$|\.\*|\.\+|\^)$/.test(key);
}

/** Does the right-hand side of an access table let the client in? */
function permission(value: string, instance: Instance, usage: Usage, scope: Scope, depth: number): boolean {
  const [first = ''] = value.split(/[\s,]/);
  if (/^(ok|relay)$/i.test(first) || (first !== '' && isAllDigits(first) && !/^[45]\d\d$/.test(first))) return true;
  if (depth >= MAX_DEPTH || ACTIONS.test(first)) return false;
  const items = splitList(value, { braces: true }).map(({ text }) => ({ text, place: undefined, isWritten: true }));
  const classes = usage.restrictionClasses(scope);
  const entries = parseRestrictions(items, instance.edition, classes);
  const list: RestrictionList = { entries, isComplete: true, origin: { from: 'default' } };
  return walk(list, instance, usage, scope, depth + 1).end === 'permitted';
}

function isRefusal(value: string): boolean {
  return /^(reject|defer|[45]\d\d)(\s|$)/i.test(value);
}

/** First words of access(5) that are no restrictions. */
const ACTIONS =
  /^(bcc|defer|defer_if_permit|defer_if_reject|discard|dunno|filter|hangup|hold|info|prepend|redirect|reject|warn|[45]\d\d)$/i;
