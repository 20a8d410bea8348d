/** The default of `mynetworks`: the networks of the machine (`src/global/mynetworks.c`). */

import { isLoopbackAddress, parseNetwork, withoutHostBits } from '../../project/model/address';

/** An address of the machine and the length of its network's prefix. */
export interface Interface {
  readonly family: 'IPv4' | 'IPv6';
  readonly address: string;
  readonly prefix: number;
}

/** Values of the parameters that have a say in it. */
export interface NetworkSettings {
  readonly style: string;
  readonly interfaces: string;
  readonly protocols: string;
}

/**
 * Addresses that `inet_interfaces` names but the machine does not have are passed over: Postfix would give up, but the
 * configuration may be another machine's.
 */
export function ownNetworks(all: readonly Interface[], { style, interfaces, protocols }: NetworkSettings): string {
  const words = wordsOf(protocols);
  const families = (['IPv4', 'IPv6'] as const).filter(
    (one) => words.includes('all') || words.includes(one.toLowerCase()),
  );
  const wanted = wordsOf(interfaces);
  const found = families.flatMap((family) => all.filter((one) => one.family === family && isWanted(one, wanted)));
  return [...new Set(found.map((one) => network(one, style)))].map((text) => `${text} `).join('');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s,]+/);
}

function isWanted({ address }: Interface, wanted: readonly string[]): boolean {
  if (wanted.includes('all') || wanted.includes(address)) return true;
  return isLoopbackAddress(address) && wanted.some((word) => word === 'loopback-only' || word === 'localhost');
}

function network({ family, address, prefix }: Interface, style: string): string {
  const whole = family === 'IPv4' ? 32 : 128;
  const bits = style === 'host' ? whole : style === 'class' && family === 'IPv4' ? classBits(address) : prefix;
  const parsed = parseNetwork(`${address}/${bits}`);
  return parsed ? withoutHostBits(parsed) : '';
}

/** Networks as they were before there were prefixes. */
function classBits(address: string): number {
  const first = Number(address.split('.')[0]);
  return first < 128 ? 8 : first < 192 ? 16 : first < 224 ? 24 : 4;
}
