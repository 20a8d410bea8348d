/** The parameters that postconf knows in a configuration, and their values. */

import type { Parameter } from '../../knowledge/edition';
import { expand, type OnWarning } from '../../project/expand';
import { can, isReadOnly } from './abilities';
import type { Configuration } from './configuration';
import type { Entry } from './entries';
import { warnThrough } from './expansion-warnings';
import { COMPUTED_NAMES, HostDefaults } from './host-defaults';
import type { Machine } from './machine';
import { Fatal, type Report } from './report';
import type { ParameterClass } from './request';

export class Values {
  readonly #onWarning: OnWarning;
  readonly #hostDefaults: HostDefaults;
  #made: ReadonlySet<string> | undefined;

  /** @param defaultsOnly main.cf has not been read, and settings of services do not count */
  constructor(
    private readonly configuration: Configuration,
    machine: Machine,
    report: Report,
    private readonly defaultsOnly: boolean,
  ) {
    this.#onWarning = warnThrough(report);
    this.#hostDefaults = new HostDefaults(machine, {
      inMain: (name) => {
        const text = this.setting(name);
        return text === undefined ? undefined : this.expandedWithin(text, undefined);
      },
      byDefault: (name) => this.expanded(this.#default(name) ?? ''),
    });
    configuration.computedDefault = (name) => this.#hostDefaults.of(name);
  }

  /** Names of all parameters, those included that the configuration makes, in the order of their bytes. */
  get names(): string[] {
    const { instance, edition } = this.configuration;
    const names = new Set(Array.from(edition.parameters, ({ name }) => name));
    for (const name of this.#madeByServices) names.add(name);
    for (const name of instance.names.definedNames()) if (this.has(name)) names.add(name);
    return [...names].sort(byBytes);
  }

  has(name: string): boolean {
    return this.#parameter(name) !== undefined || this.#isUserDefined(name);
  }

  /** Legacy names have no class unless somebody sets them. */
  classOf(name: string): ParameterClass | undefined {
    const parameter = this.#parameter(name);
    switch (parameter?.class) {
      case undefined:
        return 'user';
      case 'legacy':
        return this.#isSet(name) ? 'user' : undefined;
      case 'service':
        return 'service';
      default:
        // Built in, since its default is another; but a service makes it.
        return this.#madeByServices.has(name) ? 'service' : 'builtin';
    }
  }

  isRaw(name: string): boolean {
    return this.#parameter(name)?.type === 'raw';
  }

  /** What is set for a service or in main.cf, before expansion. */
  setting(name: string, entry?: Entry): string | undefined {
    const { instance } = this.configuration;
    if (this.defaultsOnly) return undefined;
    const own = entry && this.#ownName(name, entry);
    if (own !== undefined) return own;
    if (this.#isReadOnly(name)) return undefined;
    const override = entry?.hasSettings ? instance.override(entry.namespace, name) : undefined;
    return (override?.option ?? instance.definition(name)?.tree)?.value.text;
  }

  /** What is set, else the default; undefined for a name that nobody knows. */
  value(name: string, entry?: Entry): string | undefined {
    return this.setting(name, entry) ?? this.#default(name);
  }

  /** Fails where the text is broken. */
  expanded(text: string, entry?: Entry): string {
    const lookup = (name: string): { text: string } | undefined => named(this.value(name, entry));
    return this.#expand(text, lookup, 'macro processing error');
  }

  /** Expands with nothing but what one file sets. */
  expandedWithin(text: string, entry: Entry | undefined): string {
    const { instance } = this.configuration;
    const lookup = (name: string): { text: string } | undefined => {
      const found = entry ? instance.override(entry.namespace, name)?.option : instance.definition(name)?.tree;
      return named(found?.value.text);
    };
    return this.#expand(text, lookup, `dictionary ${entry?.namespace ?? 'mail_dict'}: macro processing error`);
  }

  /** Defaults in force that are made of the host and of what main.cf says. Fails where that is broken. */
  computedDefaults(): string[] {
    return COMPUTED_NAMES.flatMap((name) => (this.setting(name) === undefined ? [this.#default(name) ?? ''] : []));
  }

  #expand(text: string, lookup: (name: string) => { text: string } | undefined, failure: string): string {
    const { text: result, problem } = expand({ text }, lookup, this.configuration.edition, this.#onWarning);
    if (problem) throw new Fatal(failure);
    return result;
  }

  #parameter(name: string): Parameter | undefined {
    return this.configuration.instance.parameter(name);
  }

  #isReadOnly(name: string): boolean {
    return isReadOnly(this.#parameter(name));
  }

  #isUserDefined(name: string): boolean {
    const { instance, usage } = this.configuration;
    const line = this.defaultsOnly ? undefined : instance.definition(name);
    return line !== undefined && !usage.isUnusedInMain(line);
  }

  #isSet(name: string): boolean {
    const { names } = this.configuration.instance;
    return !this.defaultsOnly && names.definitions(name).length + names.overrides(name).size > 0;
  }

  /** Names that services make, be they built in or not. To be asked for once master.cf has been read. */
  get #madeByServices(): ReadonlySet<string> {
    if (this.#made) return this.#made;
    const { entries, edition } = this.configuration;
    const made = entries.flatMap(({ name, columns }) =>
      edition.serviceParameters.flatMap(({ suffix, commands }) =>
        commands.includes(columns.command) ? [name + suffix] : [],
      ),
    );
    return (this.#made = new Set(made));
  }

  /** `$process_name` and `$service_name` of a service. */
  #ownName(name: string, { columns }: Entry): string | undefined {
    if (!can(this.configuration.edition, 'serviceNames')) return undefined;
    if (name === 'service_name') return columns.service;
    return name === 'process_name' ? baseName(columns.command) : undefined;
  }

  #default(name: string): string | undefined {
    const parameter = this.#parameter(name);
    if (!parameter) return this.has(name) ? '' : undefined;
    return this.#hostDefaults.of(name) ?? parameter.default;
  }
}

function named(text: string | undefined): { text: string } | undefined {
  return text === undefined ? undefined : { text };
}

function baseName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
