/**
 * Parameters of main.cf that belong to a lookup table: `ldap:people` anywhere in a value makes `people_server_host` and its
 * like known (`src/postconf/postconf_dbms.c`).
 */

import { Cell, Memo } from '../base/reactive';
import type { Edition } from '../knowledge/edition';
import type { MainLine } from '../syntax/main-cf';
import { scopeOf, type Instance, type Scope } from './instance';
import { tablePrefixes } from './table-prefixes';

const NO_SERVICES: ReadonlySet<string> = new Set();
/** Longer than `special_result_attribute` and all others; names may be of any length. */
const LONGEST_CLIENT_PARAMETER = 64;

export class TableSettings {
  /** Lines of main.cf that may name a table: few, however long the file is. */
  readonly #candidates = new Set<MainLine>();
  readonly #candidatesChanged = new Cell();
  readonly #inMain = new Memo(() => this.#tablesOfMain());
  readonly #inServices = new Memo(() => this.#tablesOfServices());

  constructor(private readonly instance: Instance) {
    for (const line of instance.main?.lines ?? []) this.#add(line);
    instance.listen({
      mainChanged: ({ removed, added }) => {
        const before = this.#candidates.size;
        let changed = false;
        for (const line of removed) changed = this.#candidates.delete(line) || changed;
        for (const line of added) this.#add(line);
        if (changed || this.#candidates.size !== before) this.#candidatesChanged.touch();
      },
    });
  }

  /** Does a value in main.cf name the table that `name` is a setting of? */
  isNamedInMain(name: string): boolean {
    return this.#tablesWith(name).some((table) => this.#inMain.value.has(table));
  }

  /** Services with an `-o` whose value names the table that `name` is a setting of. */
  servicesNaming(name: string): ReadonlySet<string> {
    const found = this.#tablesWith(name).flatMap((table) => [...(this.#inServices.value.get(table) ?? [])]);
    return found.length > 0 ? new Set(found) : NO_SERVICES;
  }

  /** Tables, as `type:prefix`, that could have a setting of that name. */
  #tablesWith(name: string): string[] {
    const types = typesByParameter(this.instance.edition);
    const tables: string[] = [];
    const from = Math.max(1, name.length - LONGEST_CLIENT_PARAMETER - 1);
    for (let at = name.indexOf('_', from); at > 0; at = name.indexOf('_', at + 1)) {
      for (const type of types.get(name.slice(at + 1)) ?? []) tables.push(`${type}:${name.slice(0, at)}`);
    }
    return tables;
  }

  #add(line: MainLine): void {
    if (!line.isEntry || line.tree.problem || !/[:$]/.test(line.tree.value.text)) return;
    const name = line.tree.name.text;
    const { edition } = this.instance;
    if (edition.parameter(name) || edition.serviceSplits(name).length > 0) this.#candidates.add(line);
  }

  #tablesOfMain(): ReadonlySet<string> {
    this.#candidatesChanged.read();
    const found = new Set<string>();
    for (const line of this.#candidates) {
      if (!this.instance.isInForce(line)) continue;
      for (const table of this.#tablesIn(line.tree.name.text, undefined)) found.add(table);
    }
    return found;
  }

  /** For each table, the services whose settings name it. */
  #tablesOfServices(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const namespace of new Set(Array.from(this.instance.services.all(), scopeOf))) {
      for (const name of this.instance.services.settings(namespace).keys()) {
        for (const table of this.#tablesIn(name, namespace)) {
          found.set(table, (found.get(table) ?? new Set()).add(namespace));
        }
      }
    }
    return found;
  }

  /** Tables such as `ldap:prefix` in the value of a parameter. Values of other names may hold them, but do not count. */
  #tablesIn(name: string, scope: Scope): string[] {
    const parameter = this.instance.parameter(name);
    if (parameter?.class !== 'builtin' && parameter?.class !== 'service') return [];
    if (parameter.type === 'raw') return [];
    const effective = this.instance.effective(name, scope);
    if (!effective || !/[:$]/.test(effective.value.text)) return [];
    const { text } = this.instance.expand(effective.value, scope);
    return tablePrefixes(text, this.instance.edition).map(({ type, prefix }) => `${type}:${prefix}`);
  }
}

const typesOfEdition = new WeakMap<Edition, ReadonlyMap<string, readonly string[]>>();

/** For `server_host` and the like, which database clients ask for, the types of their tables. */
function typesByParameter(edition: Edition): ReadonlyMap<string, readonly string[]> {
  let found = typesOfEdition.get(edition);
  if (!found) {
    const made = new Map<string, string[]>();
    for (const { type } of edition.tableTypes) {
      for (const word of edition.clientParameters(type) ?? []) made.set(word, [...(made.get(word) ?? []), type]);
    }
    typesOfEdition.set(edition, (found = made));
  }
  return found;
}
