/** Grammar of the name of an `inet` service: `port`, `host:port`, `[address]:port` (`src/util/host_port.c`). */

import { isAllDigits, isDigit } from '../base/characters';
import type { Span, Token } from '../base/span';
import { isAddress, isHostname, isIPv6Address } from './host-address';

export type HostPortProblem =
  'missing-port' | 'missing-bracket' | 'text-after-bracket' | 'malformed-ipv6' | 'bad-host' | 'text-after-port-number';

export interface HostPort {
  /** Without brackets; undefined where none is given. */
  readonly host?: Token;
  readonly bracketed: boolean;
  /** Number or name; empty where it is missing. */
  readonly port: Token;
  /** The first problem, at which master(8) gives up. */
  readonly problem?: { readonly code: HostPortProblem; readonly span: Span };
}

const IPV6_PREFIX = /^ipv6:/i;

/** Splits what a column holds. Spans are offsets in the text that `name` was cut from. */
export function parseHostPort(name: Token): HostPort {
  return name.text.startsWith('[') ? parseBracketed(name) : parsePlain(name);
}

function parseBracketed(name: Token): HostPort {
  const { text } = name;
  const none = part(name, text.length);
  const prefix = IPV6_PREFIX.exec(text.slice(1))?.[0].length ?? 0;
  const close = text.indexOf(']', 1 + prefix);
  if (close < 0) return { bracketed: true, port: none, problem: { code: 'missing-bracket', span: name } };
  const host = part(name, 1 + prefix, close);
  const separator = text[close + 1];
  const port = part(name, Math.min(close + 2, text.length));
  const found = { host, bracketed: true, port };
  if (separator !== undefined && separator !== ':') {
    return { ...found, port: none, problem: { code: 'text-after-bracket', span: part(name, close + 1) } };
  }
  if (prefix > 0 && !isIPv6Address(host.text)) return { ...found, problem: { code: 'malformed-ipv6', span: host } };
  return checked(name, found);
}

/** Without brackets the last colon separates, so that `::1:25` works. */
function parsePlain(name: Token): HostPort {
  const colon = name.text.lastIndexOf(':');
  const port = part(name, colon + 1);
  return checked(name, colon > 0 ? { host: part(name, 0, colon), bracketed: false, port } : { bracketed: false, port });
}

function checked(name: Token, found: HostPort): HostPort {
  const { host, port, bracketed } = found;
  if (port.text === '') return { ...found, problem: { code: 'missing-port', span: name } };
  if ((host || bracketed) && !isHostname(host?.text ?? '') && !isAddress(host?.text ?? '')) {
    return { ...found, problem: { code: 'bad-host', span: host && host.text !== '' ? host : name } };
  }
  if (isDigit(port.text.charCodeAt(0)) && !isAllDigits(port.text)) {
    return { ...found, problem: { code: 'text-after-port-number', span: port } };
  }
  return found;
}

function part(name: Token, start: number, end = name.text.length): Token {
  const { text } = name;
  return { text: text.slice(start, end), start: name.start + start, end: name.start + end };
}
