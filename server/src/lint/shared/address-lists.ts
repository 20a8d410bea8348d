/** The patterns of client addresses in a setting. */

import type { Instance } from '../../project/instance';
import { itemsOfValue, knownList } from '../../project/known';
import { addressPattern, type AddressPattern } from '../../project/model/address-list';
import { isInForce, parameterOf, type Setting } from '../../project/setting';
import type { Scope } from '../../project/instance';

/** Patterns of a setting that is in force and whose parameter is a list of addresses; none for all others. */
export function addressPatterns(setting: Setting, instance: Instance): readonly AddressPattern[] {
  if (parameterOf(setting, instance)?.kind !== 'address-list' || !isInForce(setting, instance)) return [];
  const { file, line, value, scope } = setting;
  return itemsOfValue(instance, value, { file, line, span: value }, scope).map((item) =>
    addressPattern(item, instance.edition),
  );
}

/** Patterns of a parameter as a service sees it; undefined where it is not known. */
export function patternsOf(name: string, instance: Instance, scope?: Scope): readonly AddressPattern[] | undefined {
  return knownList(instance, name, scope)?.items.map((item) => addressPattern(item, instance.edition));
}
