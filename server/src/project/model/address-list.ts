/** Lists of client addresses: `mynetworks` and its kin (`src/util/match_list.c`, `match_ops.c`, `cidr_match.c`). */

import type { Edition } from '../../knowledge/edition';
import type { ListItem } from '../known';
import { isInnerRange, parseNetwork, withoutHostBits, type Network } from './address';

/**
 * - `network`: an address or a network
 * - `table`: looked up in a table
 * - `file`: the patterns stand in a file
 * - `name`: a host or domain name
 * - `broken`: Postfix refuses it when a client gets as far as this item
 */
export type AddressKind = 'network' | 'table' | 'file' | 'name' | 'broken';

export type AddressProblem = 'host-bits' | 'bad-mask' | 'no-brackets' | 'bad-address';

export interface AddressPattern {
  readonly item: ListItem;
  readonly kind: AddressKind;
  /** A `!` turns it round. */
  readonly isNegated: boolean;
  /** Without `!`. */
  readonly text: string;
  readonly network?: Network;
  readonly problem?: AddressProblem;
  /** What was meant, where that is certain; without `!`. */
  readonly repaired?: string;
}

export function addressPattern(item: ListItem, edition: Edition): AddressPattern {
  const text = item.text.replace(/^!+/, '');
  const isNegated = (item.text.length - text.length) % 2 === 1;
  return { item, text, isNegated, ...judge(text, edition) };
}

type Judgement = Pick<AddressPattern, 'kind' | 'network' | 'problem' | 'repaired'>;

function judge(text: string, edition: Edition): Judgement {
  if (text.startsWith('/')) return { kind: 'file' };
  if (!text.startsWith('[') && text.includes(':')) return tableOrAddress(text, edition);
  const isNetwork = /^[0-9A-Fa-f:.[\]/]+$/.test(text) && /[:/]/.test(text);
  if (!isNetwork) {
    const address = parseNetwork(text);
    return address ? { kind: 'network', network: address } : { kind: 'name' };
  }
  const network = parseNetwork(text) ?? parseNetwork(text.replace(/^\[([^\]]*)\/(\d+)\]$/, '[$1]/$2'));
  if (network?.hasHostBits) {
    return { kind: 'broken', problem: 'host-bits', network, repaired: withoutHostBits(network) };
  }
  if (network) return { kind: 'network', network };
  return badNetwork(text);
}

/** An IPv6 address without brackets is taken for a table of a type that there is not. */
function tableOrAddress(text: string, edition: Edition): Judgement {
  if (edition.tableType(text.slice(0, text.indexOf(':')))) return { kind: 'table' };
  const network = parseNetwork(text);
  if (!network) return { kind: 'table' };
  const [address, bits] = text.split('/');
  const repaired = network.hasHostBits
    ? withoutHostBits(network)
    : `[${address}]${bits === undefined ? '' : `/${bits}`}`;
  return { kind: 'broken', problem: 'no-brackets', network, repaired };
}

function badNetwork(text: string): Judgement {
  const [, address = '', mask = ''] = /^([^/]*)\/(.*)$/.exec(text) ?? [];
  const bits = prefixOf(mask);
  if (bits === undefined) return { kind: 'broken', problem: mask === '' ? 'bad-address' : 'bad-mask' };
  const network = parseNetwork(`${address}/${bits}`);
  return network
    ? { kind: 'broken', problem: 'bad-mask', network, repaired: withoutHostBits(network) }
    : { kind: 'broken', problem: 'bad-address' };
}

/** The prefix length that a mask such as `255.255.255.0` stands for. */
function prefixOf(mask: string): number | undefined {
  const octets = mask.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256)) return undefined;
  const binary = octets.map((octet) => Number(octet).toString(2).padStart(8, '0')).join('');
  if (!/^1*0*$/.test(binary)) return undefined;
  const zero = binary.indexOf('0');
  return zero < 0 ? 32 : zero;
}

/**
 * Does a pattern cover addresses that nobody's network is as large as?
 * - `all`: every address
 * - `huge`: more of the Internet than one organisation has
 */
export function breadthOf({ kind, isNegated, network, text }: AddressPattern): 'all' | 'huge' | undefined {
  if (isNegated) return undefined;
  if (kind === 'table') return /^(?:proxy:)?static:/.test(text) ? 'all' : undefined;
  if (kind !== 'network' || !network) return undefined;
  const { bits, family } = network;
  if (bits === 0) return 'all';
  if (family === 'ipv6') return bits < 32 && !isInnerRange(network) ? 'huge' : undefined;
  return bits < 8 || (bits < 16 && !isInnerRange(network)) ? 'huge' : undefined;
}
