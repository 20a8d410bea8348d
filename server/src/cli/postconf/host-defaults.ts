/** Defaults that Postfix computes from the host (`postconf_builtin.c`). */

import type { Machine } from './machine';
import { ownNetworks } from './own-networks';

const DEFAULT_DOMAIN = 'localdomain';

/** Defaults that are made of others, which may be broken, in the order in which they are asked for. */
export const COMPUTED_NAMES = ['mydomain', 'myhostname', 'mynetworks'] as const;

export interface OtherValues {
  /** What main.cf says, expanded with nothing but main.cf; undefined where it says nothing. */
  inMain(name: string): string | undefined;
  /** The default, expanded. */
  byDefault(name: string): string;
}

export class HostDefaults {
  readonly #made = new Map<string, string>();
  readonly #makers: ReadonlyMap<string, () => string>;

  constructor(
    private readonly machine: Machine,
    private readonly others: OtherValues,
  ) {
    this.#makers = new Map([
      ['mydomain', () => this.#domain()],
      ['myhostname', () => this.#hostName()],
      ['mynetworks', () => this.#networks()],
      ['process_id', () => String(machine.processId)],
      ['process_name', () => 'postconf'],
    ]);
  }

  /** Undefined for defaults that do not depend on the host. */
  of(name: string): string | undefined {
    const maker = this.#makers.get(name);
    if (!maker) return undefined;
    if (!this.#made.has(name)) {
      this.#made.set(name, ''); // What refers to itself ends here.
      this.#made.set(name, maker());
    }
    return this.#made.get(name);
  }

  #hostName(): string {
    const { hostName } = this.machine;
    return hostName.includes('.') ? hostName : `${hostName}.${this.others.inMain('mydomain') ?? DEFAULT_DOMAIN}`;
  }

  #domain(): string {
    const host = this.others.inMain('myhostname') ?? this.of('myhostname')!;
    return host.includes('.') ? host.slice(host.indexOf('.') + 1) : DEFAULT_DOMAIN;
  }

  #networks(): string {
    const value = (name: string): string => this.others.inMain(name) ?? this.others.byDefault(name);
    return ownNetworks(this.machine.interfaces, {
      style: value('mynetworks_style'),
      interfaces: value('inet_interfaces'),
      protocols: value('inet_protocols'),
    });
  }
}
