/**
 * How the switches from before Postfix 2.3 (`smtp_use_tls` and its kin) and the security levels of today go together:
 * `src/smtp/smtp_tls_policy.c`, `src/smtpd/smtpd.c`, `src/postscreen/postscreen_smtpd.c`, `src/tlsproxy/tlsproxy.c`. A level
 * that is not empty decides alone.
 */

import { expand, type NamedValue } from '../../project/expand';
import type { Instance, Scope } from '../../project/instance';
import { namespacesOf } from '../../project/usage';
import { isMentioned, isWhole } from './dated';

/** The parameters that decide on TLS in one program. */
export interface TlsSwitches {
  readonly use: string;
  readonly enforce: string;
  /** Mandatory TLS also verifies the server's name. */
  readonly peername?: string;
  readonly level: string;
  /** The level's name before 3.7. */
  readonly formerLevel?: string;
  /** Programs whose parameters default to these. */
  readonly heirs: readonly string[];
}

const CLIENT = (prefix: string, heirs: readonly string[]): TlsSwitches => ({
  ...SERVER(prefix, heirs),
  peername: `${prefix}_tls_enforce_peername`,
});

const SERVER = (prefix: string, heirs: readonly string[]): TlsSwitches => ({
  use: `${prefix}_use_tls`,
  enforce: `${prefix}_enforce_tls`,
  level: `${prefix}_tls_security_level`,
  heirs,
});

const PROGRAMS: ReadonlyMap<string, TlsSwitches> = new Map([
  ['smtp', CLIENT('smtp', ['tlsproxy_client'])],
  ['lmtp', CLIENT('lmtp', [])],
  ['smtpd', SERVER('smtpd', ['postscreen', 'tlsproxy'])],
  ['postscreen', SERVER('postscreen', [])],
  ['tlsproxy', SERVER('tlsproxy', [])],
  [
    'tlsproxy_client',
    { ...SERVER('tlsproxy_client', []), level: 'tlsproxy_client_security_level', formerLevel: 'tlsproxy_client_level' },
  ],
]);

/** One of the old switches, and its companions. */
export interface TlsSwitch {
  readonly role: 'use' | 'enforce' | 'peername';
  readonly switches: TlsSwitches;
}

const BY_NAME: ReadonlyMap<string, TlsSwitch> = new Map(
  Array.from(PROGRAMS.values()).flatMap((switches) => {
    const { use, enforce, peername } = switches;
    const found: [string, TlsSwitch][] = [
      [use, { role: 'use', switches }],
      [enforce, { role: 'enforce', switches }],
    ];
    return peername === undefined ? found : [...found, [peername, { role: 'peername', switches }]];
  }),
);

/** Which of the old switches a name is; undefined for all other names. */
export function tlsSwitch(name: string): TlsSwitch | undefined {
  return BY_NAME.get(name);
}

/** The old switches of a program. */
export function oldNames({ use, enforce, peername }: TlsSwitches): string[] {
  return peername === undefined ? [use, enforce] : [use, enforce, peername];
}

/** The name of the level in this version. */
export function levelName({ level, formerLevel }: TlsSwitches, { edition }: Instance): string {
  return formerLevel !== undefined && !edition.parameter(level) ? formerLevel : level;
}

type Read = (name: string) => string;

/** The level that the old switches make; undefined where Postfix would not start, or for values we cannot read. */
export function levelOfSwitches({ use, enforce, peername }: TlsSwitches, read: Read): string | undefined {
  const mandatory = isYes(read(enforce));
  const offered = isYes(read(use));
  const verified = peername === undefined ? false : isYes(read(peername));
  if (mandatory === undefined || offered === undefined || verified === undefined) return undefined;
  if (mandatory) return verified ? 'verify' : 'encrypt';
  return offered ? 'may' : 'none';
}

function isYes(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

/** An edit of the settings of one scope: the old switches go, and the level gets a value if one is given. */
export interface LevelEdit {
  readonly switches: TlsSwitches;
  readonly scope: Scope;
  readonly removed: readonly string[];
  readonly level?: string;
}

/** Is every level everywhere the same after the edit as before? */
export function keepsAllLevels(edit: LevelEdit, instance: Instance): boolean {
  if (!isWhole(instance)) return false;
  const { switches, scope, removed } = edit;
  const touched = edit.level === undefined ? removed : [...removed, levelName(switches, instance)];
  if (touched.some((name) => isMentioned(name, instance))) return false;
  const concerned = [switches, ...switches.heirs.map((heir) => PROGRAMS.get(heir)!)].filter(
    ({ use }) => instance.parameter(use) !== undefined,
  );
  return scopesOf(concerned, scope, instance).every((place) => {
    const before: Read = (name) => instance.expansion(name, place).text;
    const after = readAfter(edit, place, instance);
    return concerned.every((program) => {
      const level = levelIn(program, before, instance);
      return level !== undefined && level === levelIn(program, after, instance);
    });
  });
}

function levelIn(program: TlsSwitches, read: Read, instance: Instance): string | undefined {
  const level = read(levelName(program, instance));
  if (level === '') return levelOfSwitches(program, read);
  // Servers and tlsproxy(8) know no more than mandatory.
  return program.peername === undefined && level === 'verify' ? 'encrypt' : level;
}

/** A service's settings concern it alone; those of main.cf all services that have none of their own. */
function scopesOf(programs: readonly TlsSwitches[], scope: Scope, instance: Instance): Scope[] {
  if (scope !== undefined) return [scope];
  const names = programs.flatMap((program) => [...oldNames(program), levelName(program, instance)]);
  const lines = names.flatMap((name) => [...instance.names.overrides(name)]);
  return [undefined, ...namespacesOf(lines)];
}

/** Values as they will be. */
function readAfter({ switches, scope, removed, level }: LevelEdit, place: Scope, instance: Instance): Read {
  const lookUp = (name: string): NamedValue | undefined => {
    const isEdited = place === scope || !instance.override(place!, name);
    if (isEdited && level !== undefined && name === levelName(switches, instance)) return { text: level };
    if (!isEdited || !removed.includes(name)) return instance.effective(name, place)?.value;
    return scope === undefined ? { text: instance.parameter(name)?.default ?? '' } : instance.effective(name)?.value;
  };
  return (name) => {
    const value = lookUp(name);
    return value ? expand(value, lookUp, instance.edition).text : '';
  };
}
