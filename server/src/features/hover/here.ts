/** What a parameter is in this instance: in main.cf, by default, and for the services that override it. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../knowledge/edition';
import { scopeOf, type Scope } from '../../project/instance';
import type { MainLine } from '../../syntax/main-cf';
import type { MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import type { Place } from '../node';
import { knownDefault } from './default';
import { capped, linePhrase, boldName } from '../phrases';
import { shownExpansion, shownValue } from './resolve';

/** Where the name that is asked about stands. */
export interface Hovered {
  readonly setting: Place;
  /** After `$`, not before `=`. */
  readonly isReference?: boolean;
}

/** Services whose own values are listed. */
const MAX_SERVICES = 4;

type OverrideSetting = Extract<Place, { file: 'master' }>;

/** `Here: may (line 41), encrypt for submission (master.cf, line 18).` */
export function here(
  context: FileContext,
  parameter: Pick<Parameter, 'name'> & Partial<Parameter>,
  { setting }: Hovered,
): string | undefined {
  const { instance } = context;
  const { name } = parameter;
  if (parameter.class === 'read-only') return undefined;
  const scoped = instance.override(setting.scope, name);
  const own = scoped && serviceValue(context, name, scoped.line);
  const main = mainValue(context, name) ?? defaultValue(context, parameter, setting.scope);
  const others = servicesWith(context, name, scoped?.line);
  const parts = [own, main, others].filter(Boolean);
  return parts.length > 0 ? l10n.t('Here: {0}.', parts.join(', ')) : undefined;
}

/** For an `-o`: what it puts in place of what. */
export function overrideHere(
  context: FileContext,
  parameter: Pick<Parameter, 'name'> & Partial<Parameter>,
  setting: OverrideSetting,
): string | undefined {
  const { instance } = context;
  const { name } = parameter;
  const own = serviceValue(context, name, setting.line);
  if (own === undefined) return undefined;
  const main = mainValue(context, name) ?? defaultValue(context, parameter, undefined);
  const what = !instance.main
    ? l10n.t('Here: {0}.', own)
    : main === undefined
      ? l10n.t('Here: {0}; main.cf does not set it.', own)
      : l10n.t('Here: {0}, in place of {1}.', own, main);
  const others = servicesWith(context, name, setting.line);
  return others ? `${what} ${l10n.t('Also: {0}.', others)}` : what;
}

/** Says of a setting that a later one overrides it. */
export function overridden(context: FileContext, { setting, isReference }: Hovered): string | undefined {
  const { instance } = context;
  if (isReference || setting.name.text === '') return undefined;
  if (setting.file === 'main') {
    const winner = instance.definition(setting.name.text);
    if (!winner || winner === setting.line || setting.line.tree.problem) return undefined;
    return l10n.t('This setting has no effect: {0} overrides it.', linePhrase(context, 'main', winner));
  }
  const winner = instance.override(setting.scope, setting.name.text);
  if (!winner || winner.option === setting.option || setting.option.problem) return undefined;
  return l10n.t(
    'This setting has no effect: a later one in {0} overrides it.',
    linePhrase(context, 'master', winner.line, winner.option.start),
  );
}

function mainValue(context: FileContext, name: string): string | undefined {
  const line = context.instance.definition(name);
  return line && l10n.t('{0} ({1})', valueOf(context, name, line), linePhrase(context, 'main', line));
}

function valueOf({ instance }: FileContext, name: string, line: MainLine): string {
  const { value } = line.tree;
  const shown = shownValue(instance, name, value.text);
  const expanded = shownExpansion(instance, name, value, undefined);
  return expanded === undefined ? shown : l10n.t('{0} = {1}', shown, expanded);
}

/** Undefined where no main.cf has been found: nobody knows then whether the default is in force. */
function defaultValue(context: FileContext, parameter: Partial<Parameter>, scope: Scope): string | undefined {
  if (!context.instance.main || parameter.default === undefined || parameter.class === 'legacy') return undefined;
  const shown = knownDefault(context, parameter as Parameter, scope);
  if (shown !== undefined) return l10n.t('{0}, the default', shown);
  return l10n.t('the default');
}

function serviceValue(context: FileContext, name: string, line: MasterLine): string | undefined {
  const option = line.tree.overrides.findLast((one) => one.name.text === name && !one.problem);
  if (!option) return undefined;
  const { instance } = context;
  const shown = shownValue(instance, name, option.value.text);
  const expanded = shownExpansion(instance, name, option.value, scopeOf(line));
  const value = expanded === undefined ? shown : l10n.t('{0} = {1}', shown, expanded);
  const service = boldName(line.tree.fields[0]?.text ?? '');
  return l10n.t('{0} for {1} ({2})', value, service, linePhrase(context, 'master', line, option.start));
}

/** Values of services, in the order they came; `except` is told elsewhere. */
function servicesWith(context: FileContext, name: string, except: MasterLine | undefined): string | undefined {
  const lines = context.instance.names.overrides(name);
  const count = lines.size - (except && lines.has(except) ? 1 : 0);
  if (count === 0) return undefined;
  return capped(values(context, name, lines, except), count, MAX_SERVICES);
}

function* values(
  context: FileContext,
  name: string,
  lines: Iterable<MasterLine>,
  except: MasterLine | undefined,
): Iterable<string> {
  for (const line of lines) {
    const value = line === except ? undefined : serviceValue(context, name, line);
    if (value !== undefined) yield value;
  }
}
