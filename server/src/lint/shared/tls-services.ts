/** Services by how much TLS matters to them: as servers for those outside, and as clients of other hosts. */

import type { Instance } from '../../project/instance';
import { knownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';
import { clientLevel, isMandatory, serverLevel } from '../../project/model/tls';
import { clientServices, hasLocalRelay, isForFilter } from './clients';

/**
 * - `off`: no TLS
 * - `opportunistic`: with TLS where the peer has it
 * - `mandatory`: not without TLS
 */
export type TlsUse = 'off' | 'opportunistic' | 'mandatory';

/** First part of the names of parameters: what Postfix is in them. */
export const TLS_PREFIXES = ['smtpd', 'smtp', 'lmtp'] as const;

export type TlsPrefix = (typeof TLS_PREFIXES)[number];

/** All services that read `PREFIX_tls_…`. */
export function tlsServices(prefix: TlsPrefix, model: Model): readonly Service[] {
  return prefix === 'smtpd' ? model.running('smtpd') : clientServices(model, prefix);
}

/** Those that talk to other hosts. */
export function outerServices(prefix: TlsPrefix, model: Model): readonly Service[] {
  if (prefix === 'smtpd') return model.publicServers;
  return hasLocalRelay(model.instance) ? [] : clientServices(model, prefix).filter((service) => !isForFilter(service));
}

/** What a service does with TLS; undefined where that is not known. Tables of policies may ask for more, `dane` does. */
export function tlsUse(prefix: TlsPrefix, { scope }: Service, instance: Instance): TlsUse | undefined {
  const level = prefix === 'smtpd' ? serverLevel(instance, scope) : clientLevel(instance, prefix, scope);
  if (level === undefined) return undefined;
  if (level === 'none') return 'off';
  return isMandatory(level) ? 'mandatory' : 'opportunistic';
}

/** Is the level the same for all peers: no table of policies, and not `dane`, which is mandatory where DNS says so? */
export function hasOneLevel(prefix: TlsPrefix, { scope }: Service, instance: Instance): boolean {
  if (prefix === 'smtpd') return true;
  if (clientLevel(instance, prefix, scope) === 'dane') return false;
  return [`${prefix}_tls_policy_maps`, `${prefix}_tls_per_site`].every((name) => {
    return !instance.parameter(name) || knownValue(instance, name, scope)?.text === '';
  });
}
