/**
 * Values as far as they can be known without the host: what a template will be filled with, what the machine is called and
 * what a table answers stays unknown, and unknown is never wrong.
 */

import { Memo } from '../base/reactive';
import type { Token } from '../base/span';
import { splitList } from '../syntax/list';
import { hasTemplateMark, isShellName } from '../syntax/template';
import type { Value } from '../syntax/value';
import { expand, type NamedValue } from './expand';
import type { EffectiveValue, Instance, Origin, Scope } from './instance';
import type { Place } from './place';

/** A value that is known to its last character, and who decided on it. */
export interface KnownValue {
  readonly text: string;
  readonly origin: Origin;
}

/** An item of a list in a value, expanded. An item such as `$mynetworks` makes several, all at its place. */
export interface ListItem {
  readonly text: string;
  /** Where it is written; undefined for a default. */
  readonly place: Place | undefined;
  /** It stands in the file as it is: no `$name` has made it. */
  readonly isWritten: boolean;
}

/** A list, of which some items may not be known. */
export interface KnownList {
  readonly items: readonly ListItem[];
  /** No item is missing. */
  readonly isComplete: boolean;
  readonly origin: Origin;
}

/** Dozens of rules ask for the same few parameters. */
const MAX_KEPT = 5000;

/** Keeps what is found out about a name, as a scope sees it, until something that it rests on changes. */
function kept<T>(
  find: (instance: Instance, name: string, scope: Scope) => T,
): (instance: Instance, name: string, scope?: Scope) => T {
  const byInstance = new WeakMap<Instance, Map<string, Memo<T>>>();
  return (instance, name, scope) => {
    let known = byInstance.get(instance);
    if (!known) byInstance.set(instance, (known = new Map()));
    const key = scope === undefined ? name : `${scope} ${name}`;
    let memo = known.get(key);
    if (!memo) {
      // Those that somebody has read go on to tell their readers.
      if (known.size >= MAX_KEPT) known.clear();
      known.set(key, (memo = new Memo(() => find(instance, name, scope))));
    }
    return memo.value;
  };
}

/** The expanded value of a parameter; undefined where it is not known, or where nobody sets or knows the name. */
export const knownValue = kept(findValue);

function findValue(instance: Instance, name: string, scope: Scope): KnownValue | undefined {
  const effective = knowable(instance, name, scope);
  if (!effective) return undefined;
  const text = knownText(instance, effective.value, scope);
  return text === undefined ? undefined : { text, origin: effective.origin };
}

/** The items of a list, `{…}` held together. */
export const knownList = kept(findList);

function findList(instance: Instance, name: string, scope: Scope): KnownList | undefined {
  const effective = knowable(instance, name, scope);
  if (!effective) return undefined;
  const { origin, value } = effective;
  const items: ListItem[] = [];
  let isComplete = true;
  for (const token of rawItems(value, origin)) {
    const place = placeOf(origin, token);
    if (!token.text.includes('$')) {
      if (hasTemplateMark(token.text)) isComplete = false;
      else items.push({ text: token.text, place, isWritten: origin.from !== 'default' });
      continue;
    }
    const text = knownText(instance, { text: token.text }, scope);
    if (text === undefined) isComplete = false;
    else for (const made of splitList(text, { braces: true })) items.push({ text: made.text, place, isWritten: false });
  }
  return { items, isComplete, origin };
}

/** What one `name = value` line holds, as items with their places. */
export function itemsOfValue(instance: Instance, value: Value, place: Place, scope?: Scope): readonly ListItem[] {
  return value.items({ braces: true }).flatMap((token): ListItem[] => {
    const at = { ...place, span: token };
    if (!token.text.includes('$')) {
      return hasTemplateMark(token.text) ? [] : [{ text: token.text, place: at, isWritten: true }];
    }
    const text = knownText(instance, { text: token.text }, scope);
    if (text === undefined) return [];
    return splitList(text, { braces: true }).map((made) => ({ text: made.text, place: at, isWritten: false }));
  });
}

/** `yes` or `no` as Postfix reads them; undefined where the value is not known or is neither. */
export function isOn(instance: Instance, name: string, scope?: Scope): boolean | undefined {
  const word = knownValue(instance, name, scope)?.text.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

/** What `-` means in the chroot column; undefined where the compatibility level is not known. */
export function knownChrootDefault(instance: Instance): 'y' | 'n' | undefined {
  if (!instance.edition.isSince('3.0')) return 'y';
  return knownValue(instance, 'compatibility_level') && instance.chrootDefault;
}

/** Where a value stands, or the name where it is empty; undefined for a default. */
export function decidedAt(origin: Origin): Place | undefined {
  switch (origin.from) {
    case 'main': {
      const { name, value } = origin.line.tree;
      return { file: 'main', line: origin.line, span: value.text === '' ? name : value };
    }
    case 'override': {
      const { name, value } = origin.option;
      return { file: 'master', line: origin.line, span: value.text === '' ? name : value };
    }
    default:
      return undefined;
  }
}

/** The effective value, where nobody can say that it is another one. */
function knowable(instance: Instance, name: string, scope: Scope): EffectiveValue | undefined {
  const effective = instance.effective(name, scope);
  if (!effective || hasTemplateMark(effective.value.text)) return undefined;
  if (isMachineDependent(instance, name, effective) || !isDecided(effective.origin, instance, scope)) return undefined;
  return effective;
}

/** Is the value known, and the same whichever branches of a template are taken? */
export function isCertain(instance: Instance, name: string, scope?: Scope): boolean {
  const known = knownValue(instance, name, scope);
  if (!known) return false;
  return known.origin.from !== 'main' || instance.templates.main.isUnconditional(known.origin.line);
}

/**
 * Is it known who decides? A loop over settings may leave it to others, and so may a branch that is not taken. A setting
 * that stands in a branch alone is taken for what it is where it comes to be.
 */
export function isDecided(origin: Origin, instance: Instance, scope: Scope): boolean {
  const { main, templates } = instance;
  if (scope !== undefined && templates.master.isTemplate) {
    if (!instance.services.inNamespace(scope).every((line) => templates.master.isWhole(line))) return false;
  }
  switch (origin.from) {
    case 'override':
      return true;
    case 'main': {
      const { line } = origin;
      if (!templates.main.isFinal(line)) return false;
      return templates.main.isUnconditional(line) || instance.names.definitions(line.tree.name.text).length === 1;
    }
    default:
      // Where there is no main.cf to be seen, there is one somewhere, and it may say anything.
      return main !== undefined && !templates.main.isOpen;
  }
}

function knownText(instance: Instance, value: NamedValue, scope: Scope): string | undefined {
  let isKnown = true;
  const lookUp = (name: string): NamedValue | undefined => {
    const found = instance.effective(name, scope);
    if (!found) {
      if (isShellName(name) || !instance.main || instance.templates.main.isOpen) isKnown = false;
    } else if (isMachineDependent(instance, name, found) || hasTemplateMark(found.value.text)) {
      isKnown = false;
    } else if (!isDecided(found.origin, instance, scope)) {
      isKnown = false;
    }
    return found?.value;
  };
  const { text, problem } = expand(value, lookUp, instance.edition);
  return isKnown && !problem ? text : undefined;
}

/** Names and addresses of the host. Where Postfix has its files is the same nearly everywhere. */
function isMachineDependent(instance: Instance, name: string, { origin, value }: EffectiveValue): boolean {
  const parameter = instance.parameter(name);
  if (parameter?.class === 'read-only') return true;
  return origin.from === 'default' && parameter?.machine === true && value.text === '';
}

function rawItems(value: NamedValue, origin: Origin): readonly Token[] {
  switch (origin.from) {
    case 'main':
      return origin.line.tree.value.items({ braces: true });
    case 'override':
      return origin.option.value.items({ braces: true });
    default:
      return splitList(value.text, { braces: true });
  }
}

function placeOf(origin: Origin, span: Token): Place | undefined {
  switch (origin.from) {
    case 'main':
      return { file: 'main', line: origin.line, span };
    case 'override':
      return { file: 'master', line: origin.line, span };
    default:
      return undefined;
  }
}
