/** The address classes and the domains that belong to them (ADDRESS_CLASS_README). */

import type { Instance } from '../instance';
import { knownList, type ListItem } from '../known';
import type { Place } from '../place';
import { rowsOf, tableReference } from './table';

/** In the order in which trivial-rewrite(8) asks (`src/trivial-rewrite/resolve.c`). */
export const CLASSES = ['mydestination', 'virtual_alias_domains', 'virtual_mailbox_domains', 'relay_domains'] as const;

export type AddressClass = (typeof CLASSES)[number];

export interface ClassDomain {
  readonly class: AddressClass;
  /** In small letters. */
  readonly domain: string;
  /** Where the list, or the table that holds the domain, is named. */
  readonly place: Place | undefined;
}

export interface ClassDomains {
  readonly domains: readonly ClassDomain[];
  /** Every domain of the class is known. */
  readonly isComplete: boolean;
  /** The list holds nothing at all, be it known or not. */
  readonly isEmpty: boolean;
}

/** The domains of a class that are written out, or stand in tables that can be read. */
export function domainsOf(name: AddressClass, instance: Instance): ClassDomains {
  const list = knownList(instance, name);
  if (!list) return { domains: [], isComplete: false, isEmpty: false };
  const domains: ClassDomain[] = [];
  let { isComplete } = list;
  for (const item of list.items) {
    const names = namesIn(item, name, instance);
    if (!names) isComplete = false;
    else domains.push(...names.map((domain) => ({ class: name, domain: domain.toLowerCase(), place: item.place })));
  }
  return { domains, isComplete, isEmpty: list.isComplete && list.items.length === 0 };
}

/** Domains that an item stands for; undefined where they are not known. */
function namesIn(item: ListItem, name: AddressClass, instance: Instance): readonly string[] | undefined {
  const { text } = item;
  if (text.startsWith('!')) return [];
  if (text.startsWith('/')) return undefined;
  const reference = tableReference(item);
  if (!reference) return text.startsWith('[') ? [] : [text];
  const { type } = reference.table;
  if (type.text === 'static' || type.text === 'regexp' || type.text === 'pcre') return undefined;
  const rows = rowsOf(reference, instance);
  const keys = rows?.map(({ key }) => key);
  // Virtual aliases hold addresses too; a name alone makes a domain.
  return name === 'virtual_alias_domains' ? keys?.filter((key) => /^[^@\s]+\.[^@\s]+$/.test(key)) : keys;
}
