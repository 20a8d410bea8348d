/** Settings that Postfix ignores because it has no parameter of that name: what kind of name it is, and ways out. */

import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type { Edition, Fate } from '../knowledge/edition';
import type { Instance } from '../project/instance';
import { isInForce, type Setting } from '../project/setting';
import { deleteSetting, rename } from './edits';
import type { Fix, RuleContext } from './rule';
import { nearestName } from './suggest';

/** Names of no program that the shipped master.cf asks for, commented out, in its services for mail clients. */
const FOR_MASTER: ReadonlySet<string> = new Set([
  'mua_client_restrictions',
  'mua_helo_restrictions',
  'mua_sender_restrictions',
]);

/** What Postfix of the version in force thinks of an unused name. */
export type Unused = { readonly kind: 'unknown' } | Fate;

/** Letters that may differ where the other file, which could refer to the name, has not been found. */
const CERTAINLY_A_TYPO = 2;

/** Undefined where the setting has an effect, or might have one for all we know. */
export function unusedSetting(setting: Setting, context: RuleContext): Unused | undefined {
  if (!isUnused(setting, context)) return undefined;
  const name = setting.name.text;
  const fate = context.edition.fate(name);
  if (fate) return fate;
  return mayBeReferredTo(setting, context.instance) ? undefined : { kind: 'unknown' };
}

function isUnused(setting: Setting, { usage, instance }: RuleContext): boolean {
  if (setting.file === 'main') return usage.isUnusedInMain(setting.line);
  return isInForce(setting, instance) && usage.isUnusedInService(setting.scope!, setting.name.text);
}

/** Could the file that has not been found say `$name`? */
function mayBeReferredTo({ file, name }: Setting, instance: Instance): boolean {
  const { edition, main, master } = instance;
  if (file === 'main') return !master && FOR_MASTER.has(name.text);
  if (main) return false;
  const near = nearestName(name.text, builtinNames(edition));
  return near === undefined || distance(near, name.text) > CERTAINLY_A_TYPO;
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

/** A name that Postfix or a service of this instance has. */
function nearestParameter(name: string, instance: Instance): string | undefined {
  return nearestName(name, candidates(name, instance));
}

function* candidates(name: string, { edition, services }: Instance): Iterable<string> {
  yield* builtinNames(edition);
  for (const { tree } of services.all()) {
    const [service, command] = [tree.fields[0]!.text, tree.fields[7]!.text];
    if (!name.startsWith(service)) continue;
    for (const { suffix, commands } of edition.serviceParameters) {
      if (commands.includes(command)) yield service + suffix;
    }
  }
}

function* builtinNames({ parameters }: Edition): Iterable<string> {
  for (const parameter of parameters) if (parameter.class === 'builtin') yield parameter.name;
}
