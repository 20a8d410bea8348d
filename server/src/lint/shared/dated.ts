/** Names that Postfix still knows but wants to get rid of: how loudly it says so, and where all of a name's settings are. */

import type { Edition } from '../../knowledge/edition';
import { settingOfMain, settingsOfMaster, type Setting } from '../../project/setting';
import type { Instance, Scope } from '../../project/instance';
import { deleteSetting } from '../edits';
import type { LineEdit, Severity } from '../rule';

/** `warning` where postconf of this version warns, `hint` where its documentation advises against; else undefined. */
export function datedSeverity(name: string, edition: Edition): Severity | undefined {
  const facts = edition.deprecation(name);
  if (facts?.warnedSince !== undefined && edition.isSince(facts.warnedSince)) return 'warning';
  if (facts?.discouragedSince !== undefined && edition.isSince(facts.discouragedSince)) return 'hint';
  return edition.parameter(name)?.class === 'legacy' ? 'hint' : undefined;
}

/** All settings of a name in one scope, those that a later one overrides included. */
export function settingsOf(name: string, scope: Scope, instance: Instance): Setting[] {
  if (scope === undefined) return instance.names.definitions(name).flatMap((line) => settingOfMain(line) ?? []);
  return instance.services
    .inNamespace(scope)
    .flatMap(settingsOfMaster)
    .filter((setting) => setting.name.text === name);
}

/** Deletes all settings of a name in one scope, so that no overridden one comes back. */
export function deleteAll(name: string, scope: Scope, instance: Instance): LineEdit[] {
  return settingsOf(name, scope, instance).map(deleteSetting);
}

/** Does any value say `$name`? */
export function isMentioned(name: string, { names }: Instance): boolean {
  return names.mentions(name).size > 0 || names.overrideMentions(name).size > 0;
}

/** Are both files there, all of them, so that it is known who else sets or mentions a name? */
export function isWhole({ main, master, templates }: Instance): boolean {
  return main !== undefined && master !== undefined && templates.main.isFixed && templates.master.isFixed;
}

/** A setting in the form that its file has. */
export function spelled({ file }: Setting, name: string, value: string): string {
  return file === 'main' ? `${name} = ${value}`.trimEnd() : `-o ${name}=${value}`;
}
