/** Finds the parameter that a misspelt name most likely means. */

import { nearestName } from '../../base/nearest';
import type { Instance } from '../../project/instance';

/**
 * The parameter nearest to `name`: one that Postfix of this version knows, or one that main.cf sets. Depends on the whole
 * instance, so ask for it in fixes and not in checks.
 *
 * @param except a name that will not do, for instance that of the setting itself
 */
export function nearestParameter(name: string, instance: Instance, except?: string): string | undefined {
  return nearestName(name, parameterNames(instance, except));
}

function* parameterNames({ edition, names }: Instance, except: string | undefined): Iterable<string> {
  for (const parameter of edition.parameters) {
    if (parameter.class === 'builtin' && parameter.name !== except) yield parameter.name;
  }
  for (const name of names.definedNames()) if (name !== except) yield name;
}
