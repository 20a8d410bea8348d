/**
 * Which names Postfix would call unused or undefined: the algorithm of postconf (`src/postconf/postconf_user.c`,
 * `postconf_dbms.c`), asked name by name instead of file by file.
 *
 * A name counts as used when some value in force mentions it, one level deep: two names that mention only each other are
 * both used. A mention in a service's `-o` value uses the `-o` of that service if there is one, else main.cf.
 */

import { Memo } from '../base/reactive';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import { splitList } from '../syntax/list';
import type { Value } from '../syntax/value';
import { expand } from './expand';
import { scopeOf, type Instance } from './instance';
import { mentionedNames } from './names';
import { TableSettings } from './table-settings';

export class Usage {
  readonly #tables: TableSettings;
  readonly #mainClasses = new Memo(() => this.#classes(undefined));
  readonly #serviceClasses = new Memo(() => this.#classesOfServices());

  constructor(private readonly instance: Instance) {
    this.#tables = new TableSettings(instance);
  }

  /** Does Postfix call this setting of main.cf unused? False for one that a later line overrides. */
  isUnusedInMain(line: MainLine): boolean {
    const name = line.tree.name.text;
    if (this.instance.parameter(name)) return false;
    return this.instance.isInForce(line) && !this.#isUsedInMain(name);
  }

  /** Does Postfix call `-o name=…` of a service unused? */
  isUnusedInService(namespace: string, name: string): boolean {
    if (this.instance.parameter(name)) return false;
    if (this.instance.definition(name) && this.#isUsedInMain(name)) return false;
    return !this.#isMentionedInService(namespace, name) && !this.#isMentionedInMain(name);
  }

  /** Names that a setting of main.cf mentions and that nobody sets or knows. */
  undefinedInMain(line: MainLine): string[] {
    if (!this.instance.isInForce(line) || !this.#isScanned(line.tree.name.text)) return [];
    return [...mentionedNames(line.tree.value)].filter((name) => this.isUndefined(name));
  }

  /** Names in a value of `-o` that neither the service nor main.cf sets, and that Postfix does not know. */
  undefinedInService(namespace: string, name: string, value: Value): string[] {
    if (!this.#isScanned(name)) return [];
    return [...mentionedNames(value)].filter((mentioned) => this.isUndefined(mentioned, namespace));
  }

  /** Classes that `smtpd_restriction_classes` names but nobody defines. */
  undefinedClasses(line: MainLine): string[] {
    if (line.tree.name.text !== CLASSES || !this.instance.isInForce(line)) return [];
    return [...this.#mainClasses.value].filter((name) => this.isUndefined(name));
  }

  /** Classes that a service's own `smtpd_restriction_classes` names but neither it nor main.cf defines. */
  undefinedClassesInService(namespace: string): string[] {
    if (!this.instance.services.settings(namespace).has(CLASSES)) return [];
    return [...this.#classes(namespace)].filter((name) => this.isUndefined(name, namespace));
  }

  /** Restriction classes that are in force in a scope. */
  restrictionClasses(namespace?: string): ReadonlySet<string> {
    if (namespace === undefined || !this.instance.override(namespace, CLASSES)) return this.#mainClasses.value;
    return this.#classes(namespace);
  }

  /** Is `$name` in main.cf, or in a service, without a meaning? */
  isUndefined(name: string, namespace?: string): boolean {
    if (!this.#isUnset(name)) return false;
    if (namespace === undefined) return this.instance.names.overrides(name).size === 0;
    return !this.instance.services.settings(namespace).has(name);
  }

  #isUnset(name: string): boolean {
    return !this.instance.parameter(name) && !this.instance.definition(name);
  }

  #isUsedInMain(name: string): boolean {
    if (this.#isMentionedInMain(name)) return true;
    for (const namespace of namespacesOf(this.instance.names.overrideMentions(name))) {
      const setsIt = this.instance.services.settings(namespace).has(name);
      if (!setsIt && this.#isMentionedInService(namespace, name)) return true;
    }
    return this.#isClassOfSomeService(name) || this.#isPrefixedInSomeService(name);
  }

  #isMentionedInMain(name: string): boolean {
    for (const line of this.instance.names.mentions(name)) {
      if (this.instance.isInForce(line) && this.#isScanned(line.tree.name.text)) return true;
    }
    if (this.#mainClasses.value.has(name)) return true;
    return this.#tables.isNamedInMain(name);
  }

  #isMentionedInService(namespace: string, name: string): boolean {
    for (const [setting, { option }] of this.instance.services.settings(namespace)) {
      if (!this.#isScanned(setting)) continue;
      for (const mentioned of mentionedNames(option.value)) if (mentioned === name) return true;
    }
    if (this.#classes(namespace).has(name)) return true;
    return this.#tables.servicesNaming(name).has(namespace);
  }

  /** A service's own list of classes may name classes that main.cf defines. */
  #isClassOfSomeService(name: string): boolean {
    for (const namespace of this.#serviceClasses.value.get(name) ?? []) {
      if (!this.instance.services.settings(namespace).has(name)) return true;
    }
    return false;
  }

  #classesOfServices(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const namespace of namespacesOf(this.instance.names.overrides(CLASSES))) {
      for (const name of this.#classes(namespace)) found.set(name, (found.get(name) ?? new Set()).add(namespace));
    }
    return found;
  }

  /** A `-o` may hold `ldap:prefix` too, which uses `prefix_server_host` of main.cf. */
  #isPrefixedInSomeService(name: string): boolean {
    for (const namespace of this.#tables.servicesNaming(name)) {
      if (!this.instance.services.settings(namespace).has(name)) return true;
    }
    return false;
  }

  /** Postfix does not look at values that it reads raw, nor at settings that it ignores. */
  #isScanned(name: string): boolean {
    const parameter = this.instance.parameter(name);
    return !parameter || (parameter.type !== 'raw' && parameter.class !== 'read-only');
  }

  /** Names in `smtpd_restriction_classes`, which postconf expands with what the same file sets and nothing else. */
  #classes(namespace: string | undefined): ReadonlySet<string> {
    const { instance } = this;
    const lookUp = (name: string): { text: string } | undefined =>
      namespace === undefined
        ? instance.definition(name)?.tree.value
        : instance.override(namespace, name)?.option.value;
    const list = lookUp(CLASSES);
    if (!list || list.text === '') return NO_NAMES;
    const { text } = expand(list, lookUp, instance.edition);
    return new Set(splitList(text, { braces: false }).map((item) => item.text));
  }
}

const CLASSES = 'smtpd_restriction_classes';
const NO_NAMES: ReadonlySet<string> = new Set();

/** Lines of master.cf, each with the name space of its settings. */
export function namespacesOf(lines: Iterable<MasterLine>): ReadonlySet<string> {
  return new Set(Array.from(lines, scopeOf));
}
