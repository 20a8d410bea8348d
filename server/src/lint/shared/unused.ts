/** Settings that Postfix ignores because it has no parameter of that name: what kind of name it is, and ways out. */

import { NameFilter, nearestName } from '../../base/nearest';
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type { Edition, Fate } from '../../knowledge/edition';
import type { Instance } from '../../project/instance';
import { isInForce, type Setting } from '../../project/setting';
import { hasTemplateMark } from '../../syntax/template';
import { deleteSetting, rename } from '../edits';
import type { Fix, RuleContext } from '../rule';

/** What Postfix of the version in force thinks of an unused name. */
export type Unused = { readonly kind: 'unknown' } | Fate;

/** Letters that a misspelt word may have wrong. */
const MISSPELT = 2;

/** Undefined where the setting has an effect, or might have one for all we know. */
export function unusedSetting(setting: Setting, context: RuleContext): Unused | undefined {
  if (!isUnused(setting, context)) return undefined;
  const name = setting.name.text;
  const fate = context.edition.fate(name);
  if (fate) return fate;
  return hasTemplateMark(name) || mayBeReferredTo(setting, context.instance) ? undefined : { kind: 'unknown' };
}

function isUnused(setting: Setting, { usage, instance }: RuleContext): boolean {
  if (setting.file === 'main') return usage.isUnusedInMain(setting.line);
  return isInForce(setting, instance) && usage.isUnusedInService(setting.scope!, setting.name.text);
}

/** Could the file that has not been found say `$name`? Hardly, where the name is a misspelt one. */
function mayBeReferredTo({ file, name }: Setting, { edition, main, master }: Instance): boolean {
  if (file === 'main' ? master : main) return false;
  // Asked of every name of one's own in a file, of which there may be thousands.
  const near = nearestName(name.text, misspellingsOf(name.text, builtinsNear(name.text, edition)));
  return near === undefined || distance(near, name.text) > MISSPELT;
}

const builtins = new WeakMap<Edition, NameFilter>();

function builtinsNear(name: string, edition: Edition): Iterable<string> {
  let filter = builtins.get(edition);
  if (!filter) builtins.set(edition, (filter = new NameFilter(builtinNames(edition))));
  return filter.within(name, MISSPELT);
}

/**
 * Neither way is safe: a right name takes effect, and a wrong one may be kept for people and programs other than Postfix,
 * or say what somebody wanted.
 */
export function waysOutOfUnknown(setting: Setting, instance: Instance): Fix[] {
  const near = nearestParameter(setting.name.text, instance);
  const fixes: Fix[] = [];
  if (near !== undefined) {
    fixes.push({
      title: l10n.t('Change to "{0}"', near),
      safety: 'manual',
      preferred: true,
      edits: [rename(setting, near)],
    });
  }
  return [...fixes, { ...deletion(setting, 'manual'), preferred: near === undefined }];
}

/** Takes the setting away. */
export function deletion(setting: Setting, safety: Fix['safety']): Fix {
  const title =
    setting.file === 'main'
      ? l10n.t('Delete "{0}"', setting.name.text)
      : l10n.t('Delete "-o {0}=…"', setting.name.text);
  return { title, safety, edits: [deleteSetting(setting)] };
}

/** The service that a name such as `slow_destination_rate_delay` is meant for. */
export function missingService(name: string, { edition, services }: Instance): MissingService | undefined {
  const splits = edition.serviceSplits(name);
  const split = splits.find((one) => services.named(one.service).length > 0) ?? splits[0];
  if (!split) return undefined;
  const { service, parameter } = split;
  return { service, isThere: services.named(service).length > 0, suffix: parameter.suffix };
}

export interface MissingService {
  readonly service: string;
  readonly suffix: string;
  /** master.cf has the service, but it runs a program that postconf does not know to have such parameters. */
  readonly isThere: boolean;
}

/** A name that Postfix or a service of this instance has. */
function nearestParameter(name: string, instance: Instance): string | undefined {
  return nearestName(name, misspellingsOf(name, allNames(name, instance)));
}

function* allNames(name: string, instance: Instance): Iterable<string> {
  yield* builtinNames(instance.edition);
  yield* serviceNames(name, instance);
}

/** Names that the services of master.cf make, as far as they are about as long. */
function* serviceNames(name: string, { edition, services }: Instance): Iterable<string> {
  for (const { tree } of services.all()) {
    const [service, command] = [tree.fields[0]!.text, tree.fields[7]!.text];
    for (const { suffix, commands } of edition.serviceParameters) {
      if (commands.includes(command) && Math.abs(service.length + suffix.length - name.length) <= MISSPELT) {
        yield service + suffix;
      }
    }
  }
}

function* builtinNames({ parameters }: Edition): Iterable<string> {
  for (const parameter of parameters) if (parameter.class === 'builtin') yield parameter.name;
}

/** Names that `name` may be meant for: each of its words is misspelt at most. Other words say something else. */
function* misspellingsOf(name: string, candidates: Iterable<string>): Iterable<string> {
  const words = name.toLowerCase().split('_');
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > MISSPELT * words.length) continue;
    const others = candidate.toLowerCase().split('_');
    const isNear =
      words.length === others.length
        ? words.every((word, at) => isMisspelt(word, others[at]!))
        : distance(name.toLowerCase(), candidate.toLowerCase()) <= MISSPELT;
    if (isNear) yield candidate;
  }
}

function isMisspelt(word: string, other: string): boolean {
  if (word === other) return true;
  const far = distance(word, other);
  return far <= MISSPELT && far < Math.min(word.length, other.length);
}
