/** What a parameter is in the services of a group, sorted by who decided: one finding for one decision. */

import type { Instance, Origin } from '../../project/instance';
import { decidedAt, knownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import { nameOf, type Service } from '../../project/model/service';
import type { Place } from '../../project/place';

/** A value that one line, or nobody, has decided on for one or more services. */
export interface Decision {
  readonly name: string;
  /** Expanded. */
  readonly text: string;
  readonly origin: Origin;
  /** The services it holds for, at least one. */
  readonly services: readonly Service[];
  /** The value, or for a default the service; undefined for a default of a service that is only assumed. */
  readonly at: Place | undefined;
}

/** The decisions on a parameter for some services. What is not known is left out. */
export function decisions(
  name: string,
  services: readonly Service[],
  { instance }: Pick<Model, 'instance'>,
): Decision[] {
  const found = new Map<unknown, Decision & { services: Service[] }>();
  for (const service of services) {
    const known = knownValue(instance, name, service.scope);
    if (!known) continue;
    const key = decider(known.origin);
    const earlier = found.get(key);
    if (earlier && earlier.text === known.text) {
      earlier.services.push(service);
      continue;
    }
    const at = decidedAt(known.origin) ?? nameOf(service);
    found.set(earlier ? service : key, { name, ...known, services: [service], at });
  }
  return [...found.values()];
}

/** `smtp/inet, submission/inet`: services as postconf(1) names them; empty for services that are only assumed. */
export function namesOf(services: readonly Service[]): string {
  return services.flatMap(({ line, name, type }) => (line ? `${name}/${type}` : [])).join(', ');
}

/** Was this said by somebody, and not just left as Postfix has it? */
export function isSaid({ origin }: { readonly origin: Origin }): boolean {
  return origin.from !== 'default';
}

/** Is there a master.cf, so that the services are not only assumed? */
export function isSure(services: readonly Service[]): boolean {
  return services.every(({ line }) => line !== undefined);
}

/** Is a host or its configuration such that it takes mail from the Internet for domains of its own? */
export function isSatellite(instance: Instance): boolean {
  // A template may tell the name of the relay host: there is one.
  if ((instance.effective('relayhost')?.value.text ?? '') === '') return false;
  const interfaces = knownValue(instance, 'inet_interfaces')?.text;
  return interfaces === 'loopback-only' || interfaces === 'localhost' || interfaces === '127.0.0.1';
}

function decider(origin: Origin): unknown {
  return origin.from === 'main' ? origin.line : origin.from === 'override' ? origin.option : 'default';
}

/** Is every service behind a decision one of a satellite, so that advice for mail exchangers would be wrong? */
export function isForStrangers(services: readonly Service[], instance: Instance): boolean {
  return services.length > 0 && !isSatellite(instance);
}
