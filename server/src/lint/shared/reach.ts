/** Whether a name of one's own takes part in a value that Postfix reads, directly or through other names. */

import type { Instance } from '../../project/instance';
import { isInForce, settingOfMain, settingsOfMaster, type Setting } from '../../project/setting';
import { mentionedNames } from '../../project/names';

/** Stop looking after so many settings; more than any chain of real names. */
const MAX_STEPS = 500;

/** Does Postfix expand the value of this setting: is it a parameter that it reads and expands? */
export function isExpanded({ name }: Setting, instance: Instance): boolean {
  const parameter = instance.parameter(name.text);
  return parameter !== undefined && parameter.type !== 'raw' && parameter.class !== 'read-only';
}

/** Does Postfix expand the value of this setting, or one that mentions it, at any distance? */
export function isReached(setting: Setting, instance: Instance): boolean {
  if (isExpanded(setting, instance)) return true;
  const seen = new Set<string>([setting.name.text]);
  const queue = [setting.name.text];
  for (let steps = 0; queue.length > 0 && steps < MAX_STEPS; steps++) {
    for (const user of usersOf(queue.pop()!, instance)) {
      if (isExpanded(user, instance)) return true;
      if (seen.has(user.name.text)) continue;
      seen.add(user.name.text);
      queue.push(user.name.text);
    }
  }
  return false;
}

/** Settings in force whose value mentions a name. */
function* usersOf(name: string, instance: Instance): Iterable<Setting> {
  for (const line of instance.names.mentions(name)) {
    const setting = settingOfMain(line);
    if (setting && isInForce(setting, instance)) yield setting;
  }
  for (const line of instance.names.overrideMentions(name)) {
    for (const setting of settingsOfMaster(line)) {
      for (const mentioned of mentionedNames(setting.value)) if (mentioned === name) yield setting;
    }
  }
}

/** Does the value of `name` mention `target`, directly or through other names? */
export function leadsTo(name: string, target: string, setting: Setting, instance: Instance): boolean {
  const seen = new Set<string>([name]);
  const queue = [name];
  for (let steps = 0; queue.length > 0 && steps < MAX_STEPS; steps++) {
    const current = queue.pop()!;
    if (current === target) return true;
    for (const mentioned of mentionedNamesOf(current, setting, instance)) {
      if (!seen.has(mentioned)) queue.push(mentioned);
      seen.add(mentioned);
    }
  }
  return false;
}

function mentionedNamesOf(name: string, { scope }: Setting, instance: Instance): Iterable<string> {
  const origin = instance.effective(name, scope)?.origin;
  if (origin?.from === 'main') return mentionedNames(origin.line.tree.value);
  return origin?.from === 'override' ? mentionedNames(origin.option.value) : [];
}
