/**
 * What makes two lines of master.cf the same service for master(8): the type, and the socket it listens on with port
 * names and numbers taken for the same (`src/master/master_ent.c`).
 */

import { isAllDigits } from '../base/characters';
import { parseHostPort } from '../syntax/host-port';
import { isAddress } from '../syntax/host-address';
import { field, type MasterLine } from '../syntax/master-cf';
import type { Instance } from './instance';

/** Names of mail ports as the usual services(5) has them, and Postfix itself from 3.6 on (`known_tcp_ports`). */
const PORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  24: ['lmtp'],
  25: ['smtp'],
  465: ['smtps', 'submissions', 'ssmtp', 'urd'],
  587: ['submission'],
  628: ['qmqp'],
};

/** Names that stand for the same port as `port`, `port` itself included. */
export function portSpellings(port: string): readonly string[] {
  const number = isAllDigits(port) ? String(Number(port)) : undefined;
  const known = Object.entries(PORT_NAMES).find(([key, names]) => key === number || names.includes(port));
  const spellings = known ? [known[0], ...known[1]] : number === undefined ? [] : [number];
  return [...new Set([port, ...spellings])];
}

/** The earlier line that this one overrides. */
export function overriddenService(line: MasterLine, instance: Instance): MasterLine | undefined {
  const identity = line.isEntry && socketClass(line);
  if (!identity) return undefined;
  let nearest: MasterLine | undefined;
  for (const name of nameSpellings(line)) {
    const others = instance.services.named(name);
    const found = lastBefore(line, others, instance, (other) => socketClass(other) === identity);
    if (found && (!nearest || instance.master!.compare(nearest, found) < 0)) nearest = found;
  }
  return nearest;
}

/** Type and privacy: services of different classes are never the same. */
function socketClass({ tree }: MasterLine): string | undefined {
  const type = field(tree, 'type')?.text;
  const isPublic = field(tree, 'private')?.text === 'n';
  return type === undefined ? undefined : type === 'inet' ? type : `${type} ${isPublic ? 'public' : 'private'}`;
}

/** How the first column may be spelled for the same endpoint. */
function nameSpellings({ tree }: MasterLine): readonly string[] {
  const name = tree.fields[0]!;
  if (field(tree, 'type')?.text !== 'inet') return [name.text];
  const { host, port, problem } = parseHostPort(name);
  if (problem) return [];
  const ports = portSpellings(port.text);
  if (!host) return ports.flatMap((spelling) => [spelling, `:${spelling}`]);
  // Numerical addresses are compared without brackets; so are names, which master does not look up here.
  const hosts = [host.text, `[${host.text}]`];
  if (isAddress(host.text) && host.text.includes(':')) hosts.push(`[ipv6:${host.text}]`, `[IPv6:${host.text}]`);
  return hosts.flatMap((spelling) => ports.map((one) => `${spelling}:${one}`));
}

function lastBefore(
  line: MasterLine,
  others: readonly MasterLine[],
  instance: Instance,
  matches: (other: MasterLine) => boolean,
): MasterLine | undefined {
  const document = instance.master;
  if (!document) return undefined;
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.compare(others[middle]!, line) < 0) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) if (matches(others[at]!)) return others[at];
  return undefined;
}
