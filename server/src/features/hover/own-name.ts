/** Hover over a name that Postfix does not know: one's own parameters, and misspelt or outdated ones. */

import * as l10n from '@vscode/l10n';
import type { FileContext } from '../context';
import { code } from '../markdown';
import { closestPhrase } from '../closest';
import { dated } from '../dated';
import type { Blocks } from './blocks';
import { here, overridden, overrideHere, type Hovered } from './here';
import { boldName, capped, inline, linePhrase } from '../phrases';
import { steps } from './steps';

const MAX_PLACES = 5;

/** Says nothing where the file that could tell is missing. */
export function ownName(context: FileContext, name: string, hovered: Hovered): Blocks | undefined {
  if (name === '') return undefined;
  const { instance, edition } = context;
  const { setting, isReference } = hovered;
  const old = dated(edition, name);
  const isSet = instance.names.definitions(name).length + instance.names.overrides(name).size > 0;
  if (!isSet && !old) return isReference ? unset(context, name) : undefined;
  const uses = usesOf(context, name);
  const isClass = context.usage.restrictionClasses(setting.scope).has(name);
  const what = isClass ? l10n.t('restriction class') : uses ? l10n.t('own parameter') : undefined;
  const value =
    setting.file === 'master' && !isReference
      ? overrideHere(context, { name }, setting)
      : here(context, { name }, hovered);
  return [
    inline(boldName(name), what),
    old ?? l10n.t('Not a parameter of Postfix {0} itself.', edition.version.text),
    value,
    isReference ? steps(context, name, setting.scope) : undefined,
    overridden(context, hovered),
    uses,
    old === undefined && uses === undefined ? closestPhrase(name, builtinNames(context)) : undefined,
  ];
}

/** A name after `$` that nobody sets. */
function unset(context: FileContext, name: string): Blocks | undefined {
  const { instance, edition } = context;
  if (!instance.main || !instance.master) return undefined;
  return [
    l10n.t(
      '{0} is empty: it is no parameter of Postfix {1}, and nothing sets it.',
      code(`$${name}`),
      edition.version.text,
    ),
    closestPhrase(name, builtinNames(context)),
  ];
}

/** `Used in relay_domains (line 3), submission (master.cf, line 12).` */
function usesOf(context: FileContext, name: string): string | undefined {
  const { names } = context.instance;
  const mentions = names.mentions(name);
  const overrideMentions = names.overrideMentions(name);
  const count = mentions.size + overrideMentions.size;
  return count === 0 ? undefined : l10n.t('Used in {0}.', capped(places(context, name), count, MAX_PLACES));
}

function* places(context: FileContext, name: string): Iterable<string> {
  const { names } = context.instance;
  for (const line of names.mentions(name)) {
    yield l10n.t('{0} ({1})', code(line.tree.name.text), linePhrase(context, 'main', line));
  }
  for (const line of names.overrideMentions(name)) {
    yield l10n.t('{0} ({1})', boldName(line.tree.fields[0]?.text ?? ''), linePhrase(context, 'master', line));
  }
}

function* builtinNames({ edition }: FileContext): Iterable<string> {
  for (const { name, class: kind } of edition.parameters) if (kind === 'builtin') yield name;
}
