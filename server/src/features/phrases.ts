/** Words and phrases that several hovers share. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../knowledge/edition';
import type { ProgramFacts, TimeUnit, ValueKind } from '../knowledge/facts';
import type { InstanceFile } from '../project/instance-file';
import type { Line } from '../syntax/line';
import type { FileContext } from './context';
import { bold, shortened } from './markdown';

/** What kind of value a parameter takes, in a few words. */
export function kindPhrase({ kind }: Parameter): string {
  return KINDS[kind]();
}

const KINDS: Readonly<Record<ValueKind, () => string>> = {
  boolean: () => l10n.t('yes or no'),
  number: () => l10n.t('number'),
  'reply-code': () => l10n.t('SMTP reply code'),
  size: () => l10n.t('size in bytes'),
  time: () => l10n.t('time'),
  text: () => l10n.t('text'),
  word: () => l10n.t('enumerated'),
  'word-list': () => l10n.t('list of words'),
  list: () => l10n.t('list'),
  'domain-list': () => l10n.t('list of domains'),
  'address-list': () => l10n.t('list of addresses and networks'),
  'string-list': () => l10n.t('list of patterns'),
  'table-list': () => l10n.t('lookup tables'),
  table: () => l10n.t('lookup table'),
  'restriction-list': () => l10n.t('list of restrictions'),
  'postscreen-access-list': () => l10n.t('list of access rules'),
  path: () => l10n.t('path'),
  command: () => l10n.t('command'),
  transport: () => l10n.t('transport'),
  service: () => l10n.t('name of a service'),
  'host-list': () => l10n.t('list of hosts'),
  'milter-list': () => l10n.t('list of Milters'),
  'macro-list': () => l10n.t('list of Milter macros'),
  'dnsbl-list': () => l10n.t('list of DNS blocklists'),
  'environment-list': () => l10n.t('list of environment variables'),
  'protocol-list': () => l10n.t('TLS protocols'),
  'cipher-list': () => l10n.t('list of TLS ciphers'),
  'mail-address': () => l10n.t('mail address'),
  hostname: () => l10n.t('host or domain name'),
  user: () => l10n.t('account'),
  group: () => l10n.t('group'),
  characters: () => l10n.t('set of characters'),
  feedback: () => l10n.t('feedback'),
  level: () => l10n.t('compatibility level'),
};

/** `Postfix as a **server**` for `smtpd_…` and so on; undefined where nothing can be mixed up. */
export function rolePhrase(name: string): string | undefined {
  if (name.startsWith('smtpd_')) return l10n.t('Postfix as a **server**');
  if (name.startsWith('smtp_')) return l10n.t('Postfix as a **client**');
  if (name.startsWith('lmtp_')) return l10n.t('Postfix as an **LMTP client**');
  return undefined;
}

/** What a program does, in a few words. */
export function programRolePhrase({ role, name }: ProgramFacts): string {
  if (name === 'smtp' || name === 'lmtp') return l10n.t('delivery agent: Postfix as a **client**');
  switch (role) {
    case 'delivery':
      return l10n.t('delivery agent');
    case 'server':
      return l10n.t('server for clients from outside: Postfix as a **server**');
    case 'internal':
      return l10n.t('inner service: only Postfix itself talks to it');
    case 'command':
      return l10n.t('runs a command of yours for each connection');
  }
}

/** `3.6 and later`; nothing for what Postfix had from the beginning. */
export function sincePhrase(since: string | undefined): string | undefined {
  return since === undefined || since.startsWith('1.') ? undefined : l10n.t('{0} and later', since);
}

const UNITS: Readonly<
  Record<TimeUnit, { readonly seconds: number; readonly one: () => string; readonly many: (count: string) => string }>
> = {
  w: { seconds: 604_800, one: () => l10n.t('1 week'), many: (count) => l10n.t('{0} weeks', count) },
  d: { seconds: 86_400, one: () => l10n.t('1 day'), many: (count) => l10n.t('{0} days', count) },
  h: { seconds: 3600, one: () => l10n.t('1 hour'), many: (count) => l10n.t('{0} hours', count) },
  m: { seconds: 60, one: () => l10n.t('1 minute'), many: (count) => l10n.t('{0} minutes', count) },
  s: { seconds: 1, one: () => l10n.t('1 second'), many: (count) => l10n.t('{0} seconds', count) },
};

export function secondsOf(unit: TimeUnit): number {
  return UNITS[unit].seconds;
}

/** `5 days`, `10 minutes`, `4,000 seconds`: in the largest unit that gives a whole number. */
export function durationPhrase(seconds: number): string {
  const unit = Object.values(UNITS).find((one) => seconds >= one.seconds && seconds % one.seconds === 0) ?? UNITS.s;
  return countPhrase(seconds / unit.seconds, unit);
}

/** The same in seconds. */
export function secondsPhrase(seconds: number): string {
  return countPhrase(seconds, UNITS.s);
}

function countPhrase(count: number, { one, many }: (typeof UNITS)[TimeUnit]): string {
  return count === 1 ? one() : many(grouped(count));
}

/** `10,240,000`, as the language writes it. */
export function grouped(count: number): string {
  const separator = l10n.t({ message: ',', args: [], comment: ['Separates groups of three digits'] });
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** `1 to 100`, `at least 1 second`; undefined where anything goes. */
export function rangePhrase({ min, max, kind, minLength }: Parameter): string | undefined {
  const shown = (bound: number): string => (kind === 'time' ? durationPhrase(bound) : grouped(bound));
  if (min !== undefined && max !== undefined) return l10n.t('{0} to {1}', shown(min), shown(max));
  if (min !== undefined) return l10n.t('at least {0}', shown(min));
  if (max !== undefined) return l10n.t('at most {0}', shown(max));
  return minLength ? l10n.t('may not be empty') : undefined;
}

/** What a number without a unit means: `days`. */
export function unitName(unit: TimeUnit): string {
  switch (unit) {
    case 'w':
      return l10n.t('weeks');
    case 'd':
      return l10n.t('days');
    case 'h':
      return l10n.t('hours');
    case 'm':
      return l10n.t('minutes');
    case 's':
      return l10n.t('seconds');
  }
}

/**
 * `line 41`, or `main.cf, line 41` for a line of the file that one does not look at. `offset` in the logical text tells
 * the row where the line has several.
 */
export function linePhrase({ instance, file }: FileContext, of: InstanceFile, line: Line, offset = 0): string {
  const rowInLine = line.positionAt(line.logical.toPhysical(offset)).line;
  const row = (instance[of]?.rowOf(line as never) ?? 0) + rowInLine + 1;
  if (of === file) return l10n.t('line {0}', row);
  return of === 'main' ? l10n.t('main.cf, line {0}', row) : l10n.t('master.cf, line {0}', row);
}

/** A name of the user's own, as hovers set it. */
export function boldName(name: string): string {
  return bold(shortened(name));
}

/** The first items of a list; what is left out is counted. */
export function capped(items: Iterable<string>, count: number, limit: number): string {
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === limit) break;
    shown.push(item);
  }
  const left = count - shown.length;
  return left > 0 ? l10n.t('{0} and {1} more', shown.join(', '), left) : shown.join(', ');
}

/** `a · b`, without what is undefined. */
export function inline(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
