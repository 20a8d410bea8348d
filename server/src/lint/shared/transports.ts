/** `transport:nexthop` in values, and whether master.cf has the transport. */

import type { Model } from '../../project/model/model';

export interface TransportName {
  readonly transport: string;
  readonly nexthop: string;
}

/** Splits `transport:nexthop`; undefined where no transport is named. */
export function transportIn(text: string): TransportName | undefined {
  const [, transport, nexthop = ''] = /^([\w.-]+):(.*)$/s.exec(text.trim()) ?? [];
  return transport === undefined ? undefined : { transport, nexthop };
}

/** Is there a service of that name that mail can be handed to? Undefined where there is no master.cf to look at. */
export function hasTransport({ services, instance }: Model, transport: string): boolean | undefined {
  if (!instance.master || instance.isTemplate('master')) return undefined;
  return services.some(({ name, type }) => name === transport && type === 'unix');
}
