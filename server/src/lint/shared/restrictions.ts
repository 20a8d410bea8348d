/** The access restrictions in a setting, for rules that judge them one by one. */

import { oncePerRun } from '../../base/reactive';
import { itemsOfValue, knownList } from '../../project/known';
import {
  ACCESS_LISTS,
  parseRestrictions,
  type AccessList,
  type RestrictionEntry,
} from '../../project/model/restriction-list';
import { isInForce, type Setting } from '../../project/setting';
import type { Instance } from '../../project/instance';
import type { Usage } from '../../project/usage';

/** A setting that holds access restrictions: one of the lists of smtpd(8), or a restriction class. */
export interface RestrictionSetting {
  /** The list; undefined for a class, which may stand in any. */
  readonly list: AccessList | undefined;
  readonly entries: readonly RestrictionEntry[];
  /** No word is missing, so that what stands behind one another in `entries` does so for smtpd(8). */
  readonly isComplete: boolean;
}

/**
 * The restrictions that a setting holds, in order. Undefined where it holds none, or another setting decides. Many rules
 * ask for them.
 */
export const restrictionsOf = oncePerRun(readRestrictions);

function readRestrictions(setting: Setting, instance: Instance, usage: Usage): RestrictionSetting | undefined {
  const { name, value, file, line, scope } = setting;
  const list = ACCESS_LISTS.find((one) => one === name.text);
  if (!list && !usage.restrictionClasses(scope).has(name.text)) return undefined;
  if (!isInForce(setting, instance)) return undefined;
  const items = itemsOfValue(instance, value, { file, line, span: value }, scope);
  const isComplete = knownList(instance, name.text, scope)?.isComplete === true;
  return { list, entries: parseRestrictions(items, instance.edition, usage.restrictionClasses(scope)), isComplete };
}
