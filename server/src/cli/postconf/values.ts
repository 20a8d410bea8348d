/** The parameters that postconf knows in a configuration, and their values. */

import type { Parameter } from '../../knowledge/edition';
import { expand, type OnWarning } from '../../project/expand';
import { can } from './abilities';
import type { Configuration } from './configuration';
import type { Entry } from './entries';
import { warnThrough } from './expansion-warnings';
import type { Machine } from './machine';
import { ownNetworks } from './own-networks';
import { Fatal, type Report } from './report';
import type { ParameterClass } from './request';

export class Values {
  readonly #onWarning: OnWarning;
  readonly #computed = new Map<string, string>();

  /** @param defaultsOnly main.cf has not been read, and settings of services do not count */
  constructor(
    private readonly configuration: Configuration,
    private readonly machine: Machine,
    report: Report,
    private readonly defaultsOnly: boolean,
  ) {
    this.#onWarning = warnThrough(report);
  }

  /** Names of all parameters, those included that the configuration makes, in the order of their bytes. */
  get names(): string[] {
    const { instance, entries, edition } = this.configuration;
    const names = new Set(Array.from(edition.parameters, ({ name }) => name));
    for (const { name, columns } of entries) {
      for (const { suffix, commands } of edition.serviceParameters) {
        if (commands.includes(columns.command)) names.add(name + suffix);
      }
    }
    for (const name of instance.names.definedNames()) if (this.has(name)) names.add(name);
    return [...names].sort(byBytes);
  }

  has(name: string): boolean {
    return this.#parameter(name) !== undefined || this.#isUserDefined(name);
  }

  /** Legacy names have no class unless somebody sets them. */
  classOf(name: string): ParameterClass | undefined {
    const { instance } = this.configuration;
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
        return instance.isMadeByService(name) ? 'service' : 'builtin';
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

  /** Asks for defaults that are made of what main.cf says, which may be broken. */
  makeDefaults(): void {
    for (const name of ['mydomain', 'myhostname', 'mynetworks'])
      if (this.setting(name) === undefined) this.#default(name);
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
    return this.#parameter(name)?.class === 'read-only';
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

  /** `$process_name` and `$service_name` of a service. */
  #ownName(name: string, { columns }: Entry): string | undefined {
    if (!can(this.configuration.edition, 'serviceNames')) return undefined;
    if (name === 'service_name') return columns.service;
    return name === 'process_name' ? baseName(columns.command) : undefined;
  }

  #default(name: string): string | undefined {
    const parameter = this.#parameter(name);
    if (!parameter) return this.has(name) ? '' : undefined;
    const compute = this.#computable[name];
    if (!compute) return parameter.default;
    let text = this.#computed.get(name);
    if (text === undefined) this.#computed.set(name, (text = compute()));
    return text;
  }

  /** Defaults that Postfix computes. */
  readonly #computable: Readonly<Record<string, (() => string) | undefined>> = {
    __proto__: null as never,
    myhostname: () => {
      const { hostName } = this.machine;
      return hostName.includes('.') ? hostName : `${hostName}.${this.#inMain('mydomain') ?? DEFAULT_DOMAIN}`;
    },
    mydomain: () => {
      const host = this.#inMain('myhostname') ?? this.#default('myhostname')!;
      return host.includes('.') ? host.slice(host.indexOf('.') + 1) : DEFAULT_DOMAIN;
    },
    mynetworks: () =>
      ownNetworks(this.machine.interfaces, {
        style: this.#inMainOrDefault('mynetworks_style'),
        interfaces: this.#inMainOrDefault('inet_interfaces'),
        protocols: this.#inMainOrDefault('inet_protocols'),
      }),
    process_name: () => 'postconf',
    process_id: () => String(this.machine.processId),
  };

  #inMainOrDefault(name: string): string {
    return this.#inMain(name) ?? this.expanded(this.#default(name) ?? '');
  }

  #inMain(name: string): string | undefined {
    const text = this.setting(name);
    return text === undefined ? undefined : this.expandedWithin(text, undefined);
  }
}

const DEFAULT_DOMAIN = 'localdomain';

function named(text: string | undefined): { text: string } | undefined {
  return text === undefined ? undefined : { text };
}

function baseName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
