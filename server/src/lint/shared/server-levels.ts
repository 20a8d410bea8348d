/** Who has decided on TLS for smtpd(8) services: the level, wrapper mode, or the switches from before 2.3. */

import type { Instance } from '../../project/instance';
import { isOn, knownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';
import { serverLevel, type ServerLevel } from '../../project/model/tls';
import type { Severity } from '../rule';
import { decisions, isSure, type Decision } from './judged';

export interface LevelDecision extends Decision {
  readonly level: ServerLevel;
  /** TLS from the first byte on. */
  readonly isWrapped: boolean;
}

/** One entry for one decision. Services whose level is not known are left out. */
export function levelDecisions(services: readonly Service[], model: Model): LevelDecision[] {
  const groups = new Map<string, { level: ServerLevel; name: string; services: Service[] }>();
  for (const service of services) {
    const level = serverLevel(model.instance, service.scope);
    if (!level) continue;
    const name = deciderOf(service, model.instance);
    const group = groups.get(`${name} ${level}`);
    if (group) group.services.push(service);
    else groups.set(`${name} ${level}`, { level, name, services: [service] });
  }
  return [...groups.values()].flatMap(({ level, name, services: group }) =>
    decisions(name, group, model).map((decision) => ({ ...decision, level, isWrapped: name === WRAPPER })),
  );
}

/**
 * How bad it is when STARTTLS is announced and does not work. Servers that may do without it go on in the clear; programs
 * of users, and whoever has to use it, cannot send.
 */
export function severityOfBrokenTls(services: readonly Service[], { instance }: Model): Severity {
  const isFatal = services.some(
    ({ role, scope }) => role === 'submission' || serverLevel(instance, scope) === 'encrypt',
  );
  return isFatal && isSure(services) ? 'error' : 'warning';
}

/** Something in front of the service may do TLS in its place. */
export function isBehindProxy({ scope }: Service, instance: Instance): boolean {
  return PROXIES.some((name) => knownValue(instance, name, scope)?.text !== '');
}

const PROXIES = ['smtpd_upstream_proxy_protocol', 'postscreen_upstream_proxy_protocol'] as const;

const WRAPPER = 'smtpd_tls_wrappermode';
const LEVEL = 'smtpd_tls_security_level';

function deciderOf({ scope }: Service, instance: Instance): string {
  if (isOn(instance, WRAPPER, scope)) return WRAPPER;
  if (knownValue(instance, LEVEL, scope)?.text !== '') return LEVEL;
  return ['smtpd_enforce_tls', 'smtpd_use_tls'].find((name) => isOn(instance, name, scope)) ?? LEVEL;
}
