/** An instance as a mail system: its services and their roles. Made once, and again when something it rests on changes. */

import { Memo } from '../../base/reactive';
import type { Instance } from '../instance';
import type { Usage } from '../usage';
import { relayVerdict, type RelayVerdict } from './relay';
import { restrictionList, type RestrictionList } from './restriction-list';
import { servicesOf, type Service } from './service';

export class Model {
  readonly #services: Memo<readonly Service[]>;

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

  /** Services that run one of the programs. */
  running(...programs: readonly string[]): readonly Service[] {
    return this.services.filter(({ program }) => programs.includes(program));
  }

  /** smtpd(8) services that strangers or users connect to from outside, directly or behind postscreen(8). */
  get publicServers(): readonly Service[] {
    return this.services.filter(
      ({ program, role, isLoopback }) => program === 'smtpd' && !isLoopback && PUBLIC.has(role),
    );
  }

  /** smtpd(8) services that take mail from anybody. */
  get exchangers(): readonly Service[] {
    return this.publicServers.filter(({ role }) => role === 'mx');
  }

  /** smtpd(8) services for users. */
  get submissions(): readonly Service[] {
    return this.publicServers.filter(({ role }) => role === 'submission' || role === 'submissions');
  }

  relay(service: Service): RelayVerdict {
    return relayVerdict(service, this.instance, this.usage);
  }

  /** A restriction list, or a class, as a service sees it. */
  list(name: string, { scope }: Pick<Service, 'scope'>): RestrictionList | undefined {
    return restrictionList(this.instance, this.usage, name, scope);
  }
}

const PUBLIC: ReadonlySet<string> = new Set(['mx', 'submission', 'submissions']);
