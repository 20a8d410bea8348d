/** Network addresses in values: what a pattern covers, and whether it is of this host, of a private network, or of all. */

import ipaddr from 'ipaddr.js';

/** `address/bits`, or a single address. */
export interface Network {
  readonly family: 'ipv4' | 'ipv6';
  readonly bits: number;
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  /** Bits behind the prefix are set, which Postfix refuses. */
  readonly hasHostBits: boolean;
  /** How `ipaddr.js` classes the address: `loopback`, `private`, `uniqueLocal`, `unicast` … */
  readonly range: string;
}

const FULL = { ipv4: 32, ipv6: 128 } as const;

/** Reads an address or a network, with or without brackets around an IPv6 address; undefined for all else. */
export function parseNetwork(text: string): Network | undefined {
  const match = /^\[?([0-9A-Fa-f:.]+)\]?(?:\/(\d{1,3}))?$/.exec(text);
  if (!match || !ipaddr.isValid(match[1]!) || !/[.:]/.test(match[1]!)) return undefined;
  const address = ipaddr.parse(match[1]!);
  const family = address.kind();
  if (family === 'ipv4' && !ipaddr.IPv4.isValidFourPartDecimal(match[1]!)) return undefined;
  const bits = match[2] === undefined ? FULL[family] : Number(match[2]);
  if (bits > FULL[family]) return undefined;
  return { family, bits, address, hasHostBits: hasHostBits(address, bits), range: address.range() };
}

/** `address/bits` with all bits behind the prefix cleared. */
export function withoutHostBits({ address, bits, family }: Network): string {
  const bytes = address.toByteArray().map((byte, at) => byte & maskOf(bits - 8 * at));
  const text = ipaddr.fromByteArray(bytes).toString();
  return family === 'ipv6' ? `[${text}]/${bits}` : `${text}/${bits}`;
}

/** Is `address` one of the network? */
export function contains({ family, address: base, bits }: Network, address: Network): boolean {
  if (family !== address.family) return false;
  const [a, b] = [base.toByteArray(), address.address.toByteArray()];
  return a.every((byte, at) => (byte & maskOf(bits - 8 * at)) === (b[at]! & maskOf(bits - 8 * at)));
}

/** An address of the loopback interface, or the name that stands for them. */
export function isLoopbackAddress(text: string): boolean {
  if (text.toLowerCase() === 'localhost') return true;
  const network = parseNetwork(text);
  if (!network) return false;
  return network.range === 'loopback' || (network.range === 'ipv4Mapped' && isMappedLoopback(network));
}

/** Ranges that nobody routes over the Internet. */
export function isInnerRange({ range }: Network): boolean {
  return INNER.has(range);
}

const INNER: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'unspecified',
  'ipv4Mapped',
]);

function isMappedLoopback({ address }: Network): boolean {
  return address instanceof ipaddr.IPv6 && address.toIPv4Address().range() === 'loopback';
}

function hasHostBits(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): boolean {
  return address.toByteArray().some((byte, at) => (byte & ~maskOf(bits - 8 * at) & 0xff) !== 0);
}

/** The first `bits` bits of a byte. */
function maskOf(bits: number): number {
  if (bits >= 8) return 0xff;
  return bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}
