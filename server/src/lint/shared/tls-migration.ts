/** Reports one of the old TLS switches, and turns all of a scope at once into the level that they make. */

import * as l10n from '@vscode/l10n';
import type { Instance, Scope } from '../../project/instance';
import { isCertain } from '../../project/known';
import { isInForce, type Setting } from '../../project/setting';
import { datedSeverity, deleteAll, settingsOf, spelled } from './dated';
import { deleteSetting, rename, replaceValue } from '../edits';
import type { Fix, LineEdit, RuleContext } from '../rule';
import { deletion } from './unused';
import {
  keepsAllLevels,
  levelName,
  levelOfSwitches,
  oldNames,
  tlsSwitch,
  type TlsSwitch,
  type TlsSwitches,
} from './tls-level';

/** For the rules of the three kinds of switches. */
export function reportTlsSwitch(setting: Setting, role: TlsSwitch['role'], context: RuleContext): void {
  const { instance, edition, report } = context;
  const name = setting.name.text;
  const found = tlsSwitch(name);
  if (found?.role !== role || !instance.parameter(name) || !isInForce(setting, instance)) return;
  const { switches } = found;
  report({
    span: setting.name,
    message: message(setting, switches, instance),
    severity: datedSeverity(name, edition) ?? 'hint',
    tag: 'deprecated',
    fixes: () => fixes(setting, switches, instance),
  });
}

function message({ name, scope }: Setting, switches: TlsSwitches, instance: Instance): string {
  const level = levelName(switches, instance);
  const current = instance.expansion(level, scope).text;
  if (isOpen(level, scope, instance)) return l10n.t('"{0}" is dated: "{1}" has taken its place.', name.text, level);
  if (current !== '') {
    return l10n.t('"{0}" is dated and has no effect: "{1}" is "{2}" and decides alone.', name.text, level, current);
  }
  const wanted = wantedLevel(scope, switches, instance);
  if (wanted === undefined) return l10n.t('"{0}" is dated: "{1}" has taken its place.', name.text, level);
  return l10n.t('"{0}" is dated: "{1} = {2}" says the same today.', name.text, level, wanted);
}

/** Is the level, as far as it is not left at its default, what only a template, a script or a table knows? */
function isOpen(level: string, scope: Scope, instance: Instance): boolean {
  const isDefault = instance.effective(level, scope)?.origin.from === 'default';
  return (!isDefault || instance.templates.main.isOpen) && !isCertain(instance, level, scope);
}

function wantedLevel(scope: Scope, switches: TlsSwitches, instance: Instance): string | undefined {
  return levelOfSwitches(switches, (name) => instance.expansion(name, scope).text);
}

function fixes(setting: Setting, switches: TlsSwitches, instance: Instance): Fix[] {
  const { scope } = setting;
  const level = levelName(switches, instance);
  if (isOpen(level, scope, instance)) return [];
  const wanted = wantedLevel(scope, switches, instance);
  if (instance.expansion(level, scope).text !== '') {
    const removed = [setting.name.text];
    const safety = keepsAllLevels({ switches, scope, removed }, instance) ? 'safe' : 'manual';
    const edits = deleteAll(setting.name.text, scope, instance);
    const useless: Fix = { ...deletion(setting, safety), edits, preferred: true };
    // What somebody wanted when he wrote it may differ from the default that now decides.
    const isDefault = instance.effective(level, scope)?.origin.from === 'default';
    return isDefault && wanted !== undefined
      ? [useless, replacement(setting, switches, level, wanted, instance)]
      : [useless];
  }
  return wanted === undefined ? [] : [replacement(setting, switches, level, wanted, instance)];
}

/** One level in place of all the switches of the scope; nothing where the level is the same without them. */
function replacement(chosen: Setting, switches: TlsSwitches, level: string, wanted: string, instance: Instance): Fix {
  const { scope } = chosen;
  const removed = oldNames(switches).filter((name) => settingsOf(name, scope, instance).length > 0);
  const others = removed.flatMap((name) => settingsOf(name, scope, instance)).filter((one) => !isSame(one, chosen));
  const deletions = others.map(deleteSetting);
  const empty = settingsOf(level, scope, instance).at(-1);
  if (keepsAllLevels({ switches, scope, removed }, instance)) {
    const edits = [deleteSetting(chosen), ...deletions];
    return { ...deletion(chosen, 'safe'), title: deletionTitle(removed), edits, preferred: true };
  }
  const main: LineEdit[] = empty
    ? [replaceValue(empty, wanted), deleteSetting(chosen)]
    : [rename(chosen, level), replaceValue(chosen, wanted)];
  return {
    title: l10n.t('Replace with "{0}"', spelled(chosen, level, wanted)),
    safety: keepsAllLevels({ switches, scope, removed, level: wanted }, instance) ? 'safe' : 'manual',
    preferred: instance.expansion(level, scope).text === '',
    edits: [...main, ...deletions],
  };
}

function deletionTitle(names: readonly string[]): string {
  return names.length === 1
    ? l10n.t('Delete "{0}"', names[0]!)
    : l10n.t('Delete {0}', names.map((name) => `"${name}"`).join(', '));
}

function isSame(a: Setting, b: Setting): boolean {
  return a.line === b.line && a.name.start === b.name.start;
}
