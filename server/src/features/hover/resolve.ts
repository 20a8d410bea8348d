/** Values for the reader's eyes: expanded, without secrets, with a note of what the result rests on. */

import * as l10n from '@vscode/l10n';
import { expand, type Expansion, type NamedValue } from '../../project/expand';
import type { EffectiveValue, Instance, Scope } from '../../project/instance';
import { code, shortened } from '../markdown';
import { HIDDEN, isSecret, withoutCredentials } from '../secrets';

export interface Resolution extends Expansion {
  /** Names asked for on the way, with what they stand for, in the order of the first time. */
  readonly names: ReadonlyMap<string, EffectiveValue | undefined>;
  /** Somebody else has a say in the result: a main.cf that is not there, the host, or whoever built Postfix. */
  readonly dependsOn?: 'main' | 'host' | 'build';
}

/** Names that a hover looks at while it expands; past that, a value is too tangled to be shown. */
const MAX_NAMES = 200;

/** Expands `value`, with secrets masked. */
export function resolve(instance: Instance, value: NamedValue, scope: Scope): Resolution {
  const names = new Map<string, EffectiveValue | undefined>();
  let lookups = 0;
  const lookup = (name: string): NamedValue | undefined => {
    if (++lookups > MAX_NAMES) return { text: '…' };
    if (scope !== undefined && (name === 'process_name' || name === 'service_name')) {
      return { text: instance.expand({ text: `$${name}` }, scope).text };
    }
    const found = names.has(name) ? names.get(name) : instance.effective(name, scope);
    names.set(name, found);
    return found && isSecret(name, found.value.text, instance) ? { text: HIDDEN } : found?.value;
  };
  const expansion = expand(value, lookup, instance.edition);
  const dependsOn = dependence(instance, names);
  return dependsOn ? { ...expansion, names, dependsOn } : { ...expansion, names };
}

function dependence(instance: Instance, names: Resolution['names']): Resolution['dependsOn'] {
  const unset = [...names].filter(([, found]) => !found || found.origin.from === 'default');
  if (unset.length > 0 && !instance.main) return 'main';
  const made = unset.filter(([name]) => isMadeElsewhere(instance, name));
  if (made.length === 0) return undefined;
  return made.some(([, found]) => found?.value.text === '') ? 'host' : 'build';
}

/** Is the default of `name` computed from the host, or chosen by whoever built the package? */
function isMadeElsewhere({ edition }: Instance, name: string): boolean {
  return edition.parameter(name)?.machine ?? false;
}

/** The unexpanded value of `name` as code, cut and without secrets. */
export function shownValue(instance: Instance, name: string, value: string): string {
  return code(isSecret(name, value, instance) ? HIDDEN : shortened(withoutCredentials(value)));
}

/** What a value comes to, as code; undefined where it says no more than the value itself, or nobody can tell. */
export function shownExpansion(instance: Instance, name: string, value: NamedValue, scope: Scope): string | undefined {
  if (!value.text.includes('$') || isSecret(name, value.text, instance)) return undefined;
  if (instance.parameter(name)?.type === 'raw') return undefined;
  const { text, problem, dependsOn } = resolve(instance, value, scope);
  if (problem || dependsOn === 'host' || dependsOn === 'main') return undefined;
  const shown = shownValue(instance, name, text);
  return dependsOn === 'build' ? l10n.t('{0} unless built otherwise', shown) : shown;
}
