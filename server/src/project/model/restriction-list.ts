/** Lists of access restrictions the way smtpd(8) walks through them (`generic_checks` of `src/smtpd/smtpd_check.c`). */

import { isAllDigits } from '../../base/characters';
import type { Edition } from '../../knowledge/edition';
import type { RestrictionFacts } from '../../knowledge/facts';
import { parseTable, type TableTree } from '../../syntax/table';
import type { Instance, Origin, Scope } from '../instance';
import { knownList, type ListItem } from '../known';
import type { Usage } from '../usage';

/** The lists in the order in which smtpd(8) asks them when a recipient is named. */
export const ACCESS_LISTS = [
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_relay_restrictions',
  'smtpd_recipient_restrictions',
  'smtpd_data_restrictions',
  'smtpd_end_of_data_restrictions',
  'smtpd_etrn_restrictions',
] as const;

export type AccessList = (typeof ACCESS_LISTS)[number];

/** The stage of a list, as the facts of restrictions name it. */
export function stageOf(list: AccessList): string {
  return list.slice('smtpd_'.length, -'_restrictions'.length).replaceAll('_', '-');
}

/** What a bare `type:name` means in a list. In the lists left out it is an error. */
export const DEFAULT_ACCESS: Readonly<Partial<Record<AccessList, string>>> = {
  smtpd_client_restrictions: 'check_client_access',
  smtpd_helo_restrictions: 'check_helo_access',
  smtpd_sender_restrictions: 'check_sender_access',
  smtpd_relay_restrictions: 'check_recipient_access',
  smtpd_recipient_restrictions: 'check_recipient_access',
  smtpd_etrn_restrictions: 'check_etrn_access',
};

/**
 * - `restriction`: one that Postfix knows
 * - `table`: a bare `type:name`, which is looked up as the list's own kind of access table
 * - `class`: a name of `smtpd_restriction_classes`
 * - `unknown`: anything else, which smtpd(8) answers with a server error
 */
export type EntryKind = 'restriction' | 'table' | 'class' | 'unknown';

export interface RestrictionEntry {
  readonly kind: EntryKind;
  /** In small letters for restrictions, else as written. */
  readonly name: string;
  readonly item: ListItem;
  readonly facts?: RestrictionFacts;
  /** What follows a restriction that takes an argument; undefined where the list ends before. */
  readonly argument?: ListItem;
  /** The table that the argument, or the entry itself, names; undefined for no table and for a form in braces. */
  readonly table?: TableTree;
  /** Behind `warn_if_reject`: only logs. */
  readonly isDry: boolean;
  /** The `warn_if_reject` in front. */
  readonly warning?: ListItem;
}

export interface RestrictionList {
  readonly entries: readonly RestrictionEntry[];
  /** No item is missing. */
  readonly isComplete: boolean;
  readonly origin: Origin;
}

/** A list, or a class, as a service sees it; undefined where nobody sets or knows it. */
export function restrictionList(
  instance: Instance,
  usage: Usage,
  name: string,
  scope: Scope,
): RestrictionList | undefined {
  const list = knownList(instance, name, scope);
  if (!list) return undefined;
  const classes = usage.restrictionClasses(scope);
  return { entries: parseRestrictions(list.items, instance.edition, classes), ...pick(list) };
}

function pick({
  isComplete,
  origin,
}: {
  isComplete: boolean;
  origin: Origin;
}): Pick<RestrictionList, 'isComplete' | 'origin'> {
  return { isComplete, origin };
}

/** Is the argument of a restriction missing, or not what it must be? Of a DNS list any word will do. */
export function lacksArgument({ facts, argument }: RestrictionEntry): boolean {
  switch (facts?.argument) {
    case 'table':
    case 'policy-server':
      return argument?.text.includes(':') !== true;
    case 'seconds':
      return argument === undefined || !isAllDigits(argument.text);
    case 'dnsbl-domain':
      return argument === undefined;
    default:
      return false;
  }
}

/** Does smtpd(8) answer "Server configuration error" when it comes to this entry? */
export function hasServerError(entry: RestrictionEntry, list: AccessList): boolean {
  const { kind, facts } = entry;
  if (kind === 'unknown') return true;
  if (kind === 'table') return DEFAULT_ACCESS[list] === undefined;
  // A DNS list without a name is skipped.
  return facts?.argument !== 'dnsbl-domain' && lacksArgument(entry);
}

/** Pairs restrictions with their arguments. */
export function parseRestrictions(
  items: readonly ListItem[],
  edition: Edition,
  classes: ReadonlySet<string>,
): readonly RestrictionEntry[] {
  const entries: RestrictionEntry[] = [];
  let warning: ListItem | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    const lower = item.text.toLowerCase();
    if (lower === 'warn_if_reject') {
      warning = item;
      continue;
    }
    const facts = edition.restriction(lower);
    const argument = facts?.argument ? items[++at] : undefined;
    entries.push(entryOf(item, facts, argument, warning, classes));
    warning = undefined;
  }
  return entries;
}

function entryOf(
  item: ListItem,
  facts: RestrictionFacts | undefined,
  argument: ListItem | undefined,
  warning: ListItem | undefined,
  classes: ReadonlySet<string>,
): RestrictionEntry {
  const table = tableOf(facts ? argument : item);
  const kind = facts ? 'restriction' : classes.has(item.text) ? 'class' : item.text.includes(':') ? 'table' : 'unknown';
  return {
    kind,
    name: facts ? facts.name : item.text,
    item,
    isDry: warning !== undefined,
    ...(facts ? { facts } : {}),
    ...(argument ? { argument } : {}),
    ...(table && (!facts || facts.argument === 'table') ? { table } : {}),
    ...(warning ? { warning } : {}),
  };
}

function tableOf(item: ListItem | undefined): TableTree | undefined {
  if (!item) return undefined;
  const { text } = item;
  return parseTable(text, { text, start: 0, end: text.length });
}
