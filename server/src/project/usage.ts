/**
 * Which names Postfix would call unused or undefined: the algorithm of postconf (`src/postconf/postconf_user.c`,
 * `postconf_dbms.c`), asked name by name instead of file by file.
 *
 * A name counts as used when some value in force mentions it, one level deep: two names that mention only each other are
 * both used. A mention in a service's `-o` value uses the `-o` of that service if there is one, else main.cf.
 */

import { Cell, Memo } from '../base/reactive';
import type { Parameter } from '../knowledge/edition';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import { splitList } from '../syntax/list';
import type { Value } from '../syntax/value';
import { expand } from './expand';
import { scopeOf, type Instance } from './instance';
import { mentionedNames } from './names';
import { tablePrefixes } from './table-prefixes';

export class Usage {
  /** Changes when a line comes or goes that sets a parameter which may name tables. */
  readonly #tableSettings = new Cell();
  readonly #mainClasses = new Memo(() => this.#classes(undefined));
  readonly #mainPrefixes = new Memo(() => this.#prefixesOfMain());
  readonly #serviceClasses = new Memo(() => this.#classesOfServices());

  constructor(private readonly instance: Instance) {
    const touched = (line: MainLine): boolean => !line.tree.problem && this.#mayNameTables(line.tree.name.text);
    instance.listen({
      mainChanged: ({ removed, added }) => {
        if ([...removed, ...added].some((line) => line.isEntry && touched(line))) this.#tableSettings.touch();
      },
    });
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
    return [...mentionedNames(line.tree.value)].filter((name) => this.#isUndefinedInMain(name));
  }

  /** Names in a value of `-o` that neither the service nor main.cf sets, and that Postfix does not know. */
  undefinedInService(namespace: string, name: string, value: Value): string[] {
    if (!this.#isScanned(name)) return [];
    const settings = this.instance.services.settings(namespace);
    return [...mentionedNames(value)].filter((mentioned) => !settings.has(mentioned) && this.#isUnset(mentioned));
  }

  /** Classes that `smtpd_restriction_classes` names but nobody defines. */
  undefinedClasses(line: MainLine): string[] {
    if (line.tree.name.text !== CLASSES || !this.instance.isInForce(line)) return [];
    return [...this.#mainClasses.value].filter((name) => this.#isUndefinedInMain(name));
  }

  /** Classes that a service's own `smtpd_restriction_classes` names but neither it nor main.cf defines. */
  undefinedClassesInService(namespace: string): string[] {
    const settings = this.instance.services.settings(namespace);
    if (!settings.has(CLASSES)) return [];
    return [...this.#classes(namespace)].filter((name) => !settings.has(name) && this.#isUnset(name));
  }

  /** Restriction classes that are in force in a scope. */
  restrictionClasses(namespace?: string): ReadonlySet<string> {
    if (namespace === undefined || !this.instance.override(namespace, CLASSES)) return this.#mainClasses.value;
    return this.#classes(namespace);
  }

  #isUndefinedInMain(name: string): boolean {
    return this.#isUnset(name) && this.instance.names.overrides(name).size === 0;
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
    return this.#isTableSetting(name, () => this.#mainPrefixes.value);
  }

  #isMentionedInService(namespace: string, name: string): boolean {
    for (const [setting, { option }] of this.instance.services.settings(namespace)) {
      if (!this.#isScanned(setting)) continue;
      for (const mentioned of mentionedNames(option.value)) if (mentioned === name) return true;
    }
    if (this.#classes(namespace).has(name)) return true;
    return this.#isTableSetting(name, () => this.#prefixesOfService(namespace));
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
    if (!this.#mayBeTableSetting(name)) return false;
    for (const namespace of namespacesOf(this.instance.services.all())) {
      if (this.instance.services.settings(namespace).has(name)) continue;
      if (this.#isTableSetting(name, () => this.#prefixesOfService(namespace))) return true;
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
    const { text } = expand(
      { text: list.text },
      (name) => {
        const found = lookUp(name);
        return found && { text: found.text };
      },
      instance.edition,
    );
    return new Set(splitList(text, { braces: false }).map((item) => item.text));
  }

  #mayBeTableSetting(name: string): boolean {
    return clientSuffixes(this.instance).some((suffix) => name.endsWith(suffix) && name.length > suffix.length);
  }

  #isTableSetting(name: string, prefixes: () => ReadonlyMap<string, ReadonlySet<string>>): boolean {
    if (!this.#mayBeTableSetting(name)) return false;
    for (const [type, found] of prefixes()) {
      for (const { word } of this.instance.edition.tableType(type)?.clientParameters ?? []) {
        const prefix = name.slice(0, -word.length - 1);
        if (name === `${prefix}_${word}` && found.has(prefix)) return true;
      }
    }
    return false;
  }

  #mayNameTables(name: string): boolean {
    const parameter = this.instance.parameter(name);
    return parameter !== undefined && isScannedForTables(parameter);
  }

  #prefixesOfMain(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#tableSettings.read();
    const found = new Map<string, Set<string>>();
    for (const name of this.instance.names.definedNames()) {
      const line = this.instance.definition(name);
      if (line && this.#mayNameTables(name)) this.#addPrefixes(found, name, undefined);
    }
    return found;
  }

  #prefixesOfService(namespace: string): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const name of this.instance.services.settings(namespace).keys()) {
      if (this.#mayNameTables(name)) this.#addPrefixes(found, name, namespace);
    }
    return found;
  }

  #addPrefixes(found: Map<string, Set<string>>, name: string, namespace: string | undefined): void {
    const effective = this.instance.effective(name, namespace);
    if (!effective || !/[:$]/.test(effective.value.text)) return;
    const { text } = this.instance.expand(effective.value, namespace);
    for (const { type, prefix } of tablePrefixes(text, this.instance.edition)) {
      const prefixes = found.get(type) ?? new Set<string>();
      found.set(type, prefixes.add(prefix));
    }
  }
}

const CLASSES = 'smtpd_restriction_classes';
const NO_NAMES: ReadonlySet<string> = new Set();

function isScannedForTables({ class: kind, type }: Parameter): boolean {
  return (kind === 'builtin' || kind === 'service') && type !== 'raw';
}

const suffixes = new WeakMap<object, readonly string[]>();

/** `_server_host` and the like: endings of names that database clients ask for. */
function clientSuffixes({ edition }: Instance): readonly string[] {
  let found = suffixes.get(edition);
  if (!found) {
    const words = edition.tableTypes.flatMap(({ clientParameters }) => clientParameters ?? []);
    found = [...new Set(words.map(({ word }) => `_${word}`))];
    suffixes.set(edition, found);
  }
  return found;
}

/** Lines of master.cf, each with the name space of its settings. */
export function namespacesOf(lines: Iterable<MasterLine>): ReadonlySet<string> {
  return new Set(Array.from(lines, scopeOf));
}
