/** Lists of TLS protocols the way Postfix reads them (`tls_proto_mask_lims` of `src/tls/tls_misc.c`). */

import { cut, type Token } from '../../base/span';
import type { Edition } from '../../knowledge/edition';

/** From the oldest to the newest. */
export const PROTOCOLS = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

export type Protocol = (typeof PROTOCOLS)[number];

/** Protocols that nobody should speak any more, whoever the peer is (RFC 6176, RFC 7568). */
export const BROKEN: readonly Protocol[] = ['SSLv2', 'SSLv3'];

/** Protocols that are deprecated (RFC 8996). */
export const WEAK: readonly Protocol[] = ['TLSv1', 'TLSv1.1'];

/**
 * - `floor`, `ceiling`: `>=` and `<=`, of which the last one of each counts
 * - `exclude`: `!name`
 * - `include`: a name alone, which switches off all that have no name alone
 * - `unknown`: anything else; Postfix then does without TLS
 */
export type ProtocolTokenKind = 'floor' | 'ceiling' | 'exclude' | 'include' | 'unknown';

export interface ProtocolToken extends Token {
  readonly kind: ProtocolTokenKind;
  /** What stands before the name. */
  readonly operator: '>=' | '<=' | '!' | '';
  /** What is named; undefined for a number, for no bound, and for what is unknown. */
  readonly protocol: Protocol | undefined;
  /** The number of the bound as TLS writes it; 0 for none. */
  readonly bound?: number;
}

export interface ProtocolList {
  readonly tokens: readonly ProtocolToken[];
  /** False where a token is unknown. */
  readonly isValid: boolean;
  /** What may be spoken, from the oldest to the newest; nothing where the list is not valid. */
  readonly allowed: readonly Protocol[];
}

/** @param start where in `source` the list begins, so that the tokens have their places */
export function parseProtocols(source: string, edition: Edition, start = 0, end = source.length): ProtocolList {
  const tokens: ProtocolToken[] = [];
  const token = /[^\s,:]+/g;
  token.lastIndex = start;
  for (let found = token.exec(source); found && found.index < end; found = token.exec(source)) {
    tokens.push(read(cut(source, found.index, Math.min(end, token.lastIndex)), edition));
  }
  const isValid = tokens.every(({ kind }) => kind !== 'unknown');
  return { tokens, isValid, allowed: isValid ? allowedBy(tokens) : [] };
}

/** Protocols in a row up to the newest one: what a lower bound says. */
export function isOpenAbove(allowed: readonly Protocol[]): boolean {
  return allowed.at(-1) === PROTOCOLS.at(-1) && !hasHole(allowed);
}

/** Is one left out between others? */
export function hasHole(allowed: readonly Protocol[]): boolean {
  return holeIn(allowed).length > 0;
}

/** The protocols that are left out between others. */
export function holeIn(allowed: readonly Protocol[]): readonly Protocol[] {
  const [first, last] = [allowed[0], allowed.at(-1)];
  if (!first || !last) return [];
  const range = PROTOCOLS.slice(PROTOCOLS.indexOf(first), PROTOCOLS.indexOf(last) + 1);
  return range.filter((protocol) => !allowed.includes(protocol));
}

/** A list that allows just these: a bound where that says it and the version has bounds, else all others with `!`. */
export function spellProtocols(allowed: readonly Protocol[], edition: Edition, separator = ', '): string {
  const hasBound = edition.isSince(BOUNDS_SINCE) && isOpenAbove(allowed) && allowed[0] !== 'SSLv2';
  if (hasBound) return `>=${allowed[0]}`;
  return PROTOCOLS.filter((protocol) => !allowed.includes(protocol))
    .map((protocol) => `!${protocol}`)
    .join(separator);
}

/** First version that has `>=` and `<=`. */
export const BOUNDS_SINCE = '3.6';

/** The protocol that a name means; letter case has no meaning. */
export function protocolOf(name: string): Protocol | undefined {
  const lower = name.toLowerCase();
  return PROTOCOLS.find((protocol) => protocol.toLowerCase() === lower);
}

function read(token: Token, edition: Edition): ProtocolToken {
  const { text } = token;
  const operator = (['>=', '<=', '!'] as const).find((one) => text.startsWith(one)) ?? '';
  const name = text.slice(operator.length);
  const protocol = protocolOf(name);
  if (operator === '>=' || operator === '<=') {
    const bound = edition.isSince(BOUNDS_SINCE) ? boundOf(name) : undefined;
    if (bound === undefined) return { ...token, kind: 'unknown', operator, protocol: undefined };
    return { ...token, kind: operator === '>=' ? 'floor' : 'ceiling', operator, protocol, bound };
  }
  const kind = operator === '!' ? 'exclude' : 'include';
  return { ...token, kind: protocol ? kind : 'unknown', operator, protocol };
}

/** SSLv2 is no bound. Nothing at all is read as the number 0: no bound. */
function boundOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const protocol = protocolOf(name);
  if (protocol && protocol !== 'SSLv2') return numberOf(protocol);
  if (lower === '' || lower === 'none') return 0;
  const [, digits] = /^\+?(?:0x)?([0-9a-f]+)$/.exec(lower) ?? [];
  const value = digits === undefined ? NaN : parseInt(digits, 16);
  return value < 2 ** 31 ? value : undefined;
}

/** As TLS itself numbers them: SSLv3 is 0x0300, TLSv1 0x0301 and so on. */
function numberOf(protocol: Protocol): number {
  return protocol === 'SSLv2' ? 2 : 0x300 + PROTOCOLS.indexOf(protocol) - 1;
}

function allowedBy(tokens: readonly ProtocolToken[]): Protocol[] {
  const named = (kind: ProtocolTokenKind): ReadonlySet<Protocol | undefined> =>
    new Set(tokens.filter((token) => token.kind === kind).map(({ protocol }) => protocol));
  const last = (kind: ProtocolTokenKind): number => tokens.findLast((token) => token.kind === kind)?.bound ?? 0;
  const [included, excluded] = [named('include'), named('exclude')];
  const [floor, ceiling] = [last('floor'), last('ceiling')];
  return PROTOCOLS.filter((protocol) => {
    if (excluded.has(protocol) || (included.size > 0 && !included.has(protocol))) return false;
    const number = numberOf(protocol);
    return number >= floor && (ceiling === 0 || number <= ceiling);
  });
}
