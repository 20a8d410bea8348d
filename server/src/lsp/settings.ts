/** The settings under `postfix.*`, read leniently: what is not understood counts as not given. */

import type { RuleLevels } from '../lint/rule-set';
import type { Severity } from '../lint/rule';
import type { ServiceSettings } from '../service';

/** Settings of this server, after defaults. */
export interface Settings extends ServiceSettings {
  /** Findings shown for one file. */
  readonly maxProblems: number;
}

export const SECTION = 'postfix';
const LEVELS: ReadonlySet<string> = new Set<Severity | 'off'>(['off', 'hint', 'info', 'warning', 'error']);
const DEFAULT_MAX_PROBLEMS = 1000;

export const DEFAULTS: Settings = { version: 'auto', levels: new Map(), maxProblems: DEFAULT_MAX_PROBLEMS };

/** Reads what a client sends for the section `postfix`. */
export function readSettings(section: unknown): Settings {
  const lint = property(section, 'lint');
  const version = property(section, 'version');
  const maxProblems = property(lint, 'maxProblems');
  return {
    version: typeof version === 'string' ? version : DEFAULTS.version,
    levels: readLevels(property(lint, 'rules')),
    maxProblems: typeof maxProblems === 'number' && maxProblems > 0 ? Math.floor(maxProblems) : DEFAULTS.maxProblems,
  };
}

function readLevels(rules: unknown): RuleLevels {
  if (typeof rules !== 'object' || rules === null) return DEFAULTS.levels;
  const entries = Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] =>
    LEVELS.has(String(entry[1])),
  );
  return new Map(entries);
}

function property(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined;
}
