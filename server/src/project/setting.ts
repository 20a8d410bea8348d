/** One `name = value`, wherever it stands: in main.cf, or after `-o` in master.cf. */

import type { Parameter } from '../knowledge/edition';
import type { Token } from '../base/span';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine, OptionTree } from '../syntax/master-cf';
import type { Value } from '../syntax/value';
import type { Expansion } from './expand';
import { scopeOf, type Instance, type Scope } from './instance';

interface SettingBase {
  readonly name: Token;
  readonly value: Value;
  /** Offset of `=` in the logical line. */
  readonly equals: number;
  /** Undefined in main.cf, else the service as postconf names it, such as `smtp/inet`. */
  readonly scope: Scope;
}

export interface MainSetting extends SettingBase {
  readonly file: 'main';
  readonly line: MainLine;
}

export interface MasterSetting extends SettingBase {
  readonly file: 'master';
  readonly line: MasterLine;
  readonly option: OptionTree;
}

export type Setting = MainSetting | MasterSetting;

/** The setting of a line of main.cf; undefined where the line is not `name = value`. */
export function settingOfMain(line: MainLine): MainSetting | undefined {
  const { name, value, equals, problem } = line.tree;
  if (!line.isEntry || problem || equals === undefined) return undefined;
  return { file: 'main', line, name, value, equals, scope: undefined };
}

/** The well-formed `-o` settings of a line of master.cf. */
export function settingsOfMaster(line: MasterLine): MasterSetting[] {
  if (!line.isEntry) return [];
  const scope = scopeOf(line);
  return line.tree.overrides.flatMap((option) => {
    const { name, value, equals, problem } = option;
    return problem || equals === undefined ? [] : [{ file: 'master', line, option, name, value, equals, scope }];
  });
}

/** The parameter a setting sets; undefined for names that Postfix does not know. */
export function parameterOf(setting: Setting, instance: Instance): Parameter | undefined {
  return instance.parameter(setting.name.text);
}

/** The value with every `$name` expanded, as the programs of that service see it. */
export function expansionOf(setting: Setting, instance: Instance): Expansion {
  const { value, scope } = setting;
  if (value.isPlain) return { text: value.text };
  return instance.expand(value, scope);
}

/** Is this setting the one that decides, or does a later one in the same file and scope override it? */
export function isInForce(setting: Setting, instance: Instance): boolean {
  if (setting.file === 'main') return instance.isInForce(setting.line);
  return instance.override(setting.scope!, setting.name.text)?.option === setting.option;
}
