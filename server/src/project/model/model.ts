/** An instance as a mail system: its services and their roles. Made once, and again when something it rests on changes. */

import { Memo } from '../../base/reactive';
import type { Instance } from '../instance';
import type { Usage } from '../usage';
import { relayVerdict, type RelayVerdict } from './relay';
import { restrictionList, type RestrictionList } from './restriction-list';
import { servicesOf, type Service } from './service';

export class Model {
  readonly #services: Memo<readonly Service[]>;
  readonly #byProgram = new Memo(() => byProgram(this.services));
  readonly #publicServers = new Memo(() => this.running('smtpd').filter(isPublic));
  readonly #exchangers = new Memo(() => this.publicServers.filter(({ role }) => role === 'mx'));
  readonly #submissions = new Memo(() => this.publicServers.filter(({ role }) => role.startsWith('submission')));
  /** For the services of now: others take their place when anything about them changes. */
  readonly #relay = new WeakMap<Service, Memo<RelayVerdict>>();

  constructor(
    readonly instance: Instance,
    readonly usage: Usage,
  ) {
    this.#services = new Memo(() => servicesOf(instance));
  }

  /** All services in force; those of the stock master.cf where there is none to look at. */
  get services(): readonly Service[] {
    return this.#services.value;
  }

  /** Services that run one of the programs, in the order of the file. */
  running(...programs: readonly string[]): readonly Service[] {
    const [program, ...others] = programs;
    if (others.length > 0) return this.services.filter((service) => programs.includes(service.program));
    return this.#byProgram.value.get(program!) ?? [];
  }

  /** smtpd(8) services that strangers or users connect to from outside, directly or behind postscreen(8). */
  get publicServers(): readonly Service[] {
    return this.#publicServers.value;
  }

  /** smtpd(8) services that take mail from anybody. */
  get exchangers(): readonly Service[] {
    return this.#exchangers.value;
  }

  /** smtpd(8) services for users. */
  get submissions(): readonly Service[] {
    return this.#submissions.value;
  }

  relay(service: Service): RelayVerdict {
    let verdict = this.#relay.get(service);
    if (!verdict) {
      verdict = new Memo(() => relayVerdict(service, this.instance, this.usage));
      this.#relay.set(service, verdict);
    }
    return verdict.value;
  }

  /** A restriction list, or a class, as a service sees it. */
  list(name: string, { scope }: Pick<Service, 'scope'>): RestrictionList | undefined {
    return restrictionList(this.instance, this.usage, name, scope);
  }
}

const PUBLIC: ReadonlySet<string> = new Set(['mx', 'submission', 'submissions']);

function isPublic({ role, isLoopback }: Service): boolean {
  return !isLoopback && PUBLIC.has(role);
}

function byProgram(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const found = new Map<string, Service[]>();
  for (const service of services) {
    const others = found.get(service.program);
    if (others) others.push(service);
    else found.set(service.program, [service]);
  }
  return found;
}
