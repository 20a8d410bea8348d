/** Effective values at the cost of a look-up, also where a hostile master.cf has the same service a hundred thousand times. */

import type { EffectiveValue, Instance, Scope } from '../../project/instance';
import type { Override } from '../../project/services';
import { namedValue } from './named-value';

/** The `-o` that decides on `name` in a service. */
export function overrideIn({ names, services }: Instance, scope: Scope, name: string): Override | undefined {
  const lines = names.overrides(name);
  if (scope === undefined || lines.size === 0) return undefined;
  const line = services.inNamespace(scope).findLast((one) => lines.has(one));
  const option = line?.tree.overrides.findLast((one) => one.name.text === name && !one.problem);
  return line && option && { line, option };
}

/** What `name` is set to in a scope, or defaults to. */
export function effectiveIn(instance: Instance, name: string, scope: Scope): EffectiveValue | undefined {
  const override = overrideIn(instance, scope, name);
  if (!override) return instance.effective(name);
  const { line, option } = override;
  return { value: namedValue(line, option.value), origin: { from: 'override', line, option } };
}
