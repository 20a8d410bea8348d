/** What `.postfixlint.json` says. Strict: what is not understood is told, for a check that does less than asked is none. */

import * as l10n from '@vscode/l10n';
import { nearestName } from '../../../base/nearest';
import type { RuleLevels } from '../../../lint/rule-set';
import type { Severity } from '../../../lint/rule';

export interface Config {
  readonly postfixVersion?: string;
  readonly levels: RuleLevels;
  readonly exclude: readonly string[];
  readonly maxWarnings?: number;
}

export const LEVELS: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

export const VERSION_PATTERN = /^(auto|\d{1,4}\.\d{1,4}(\.\d{1,4})?)$/;

const KEYS = ['$schema', 'postfixVersion', 'rules', 'exclude', 'maxWarnings'];

/** The text of the file is not what it should be; the message says why. */
export class ConfigError extends Error {}

/** @param ruleIds all rules that there are */
export function readConfig(text: string, ruleIds: readonly string[]): Config {
  const content = parse(text);
  if (!isObject(content)) throw new ConfigError(l10n.t('an object is expected'));
  for (const key of Object.keys(content)) {
    if (!KEYS.includes(key)) throw new ConfigError(withNearest(l10n.t('there is no key "{0}"', key), key, KEYS));
  }
  const { $schema, postfixVersion, rules = {}, exclude = [], maxWarnings } = content;
  if ($schema !== undefined && typeof $schema !== 'string')
    throw new ConfigError(l10n.t('"{0}" is to be a text', '$schema'));
  return {
    ...(postfixVersion === undefined ? {} : { postfixVersion: readVersion(postfixVersion) }),
    levels: readLevels(rules, ruleIds),
    exclude: readGlobs(exclude),
    ...(maxWarnings === undefined ? {} : { maxWarnings: readCount(maxWarnings) }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ConfigError(l10n.t('this is no JSON: {0}', (error as Error).message.replace(/\s+/g, ' ')));
  }
}

function readVersion(value: unknown): string {
  if (typeof value === 'string' && VERSION_PATTERN.test(value)) return value;
  throw new ConfigError(l10n.t('"{0}": {1} is no version of Postfix', 'postfixVersion', JSON.stringify(value)));
}

function readLevels(value: unknown, ruleIds: readonly string[]): RuleLevels {
  if (!isObject(value)) throw new ConfigError(l10n.t('"{0}" is to be an object', 'rules'));
  return new Map(
    Object.entries(value).map(([id, level]) => {
      if (!ruleIds.includes(id)) throw new ConfigError(withNearest(l10n.t('there is no rule "{0}"', id), id, ruleIds));
      const known = LEVELS.find((one) => one === level);
      if (known) return [id, known];
      throw new ConfigError(
        l10n.t('"{0}": {1} is no severity; there are: {2}', id, JSON.stringify(level), LEVELS.join(', ')),
      );
    }),
  );
}

function readGlobs(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string' && one !== '')) return value;
  throw new ConfigError(l10n.t('"{0}" is to be a list of globs', 'exclude'));
}

function readCount(value: unknown): number {
  if (Number.isInteger(value) && (value as number) >= 0) return value as number;
  throw new ConfigError(l10n.t('"{0}" is to be a whole number, 0 or more', 'maxWarnings'));
}

function withNearest(message: string, name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? message : l10n.t('{0}; the nearest is "{1}"', message, nearest);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
