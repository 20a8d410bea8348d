/** The value that a setting gives its parameter, for rules that judge what programs accept. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../base/span';
import type { Edition, Parameter } from '../../knowledge/edition';
import type { TimeUnit } from '../../knowledge/facts';
import { expand, type NamedValue } from '../../project/expand';
import type { EffectiveValue, Instance, Scope } from '../../project/instance';
import { isDecided } from '../../project/known';
import { isInForce, parameterOf, type Setting } from '../../project/setting';
import { field } from '../../syntax/master-cf';
import { replaceValue } from '../edits';
import { inlineComment } from './inline-comment';
import type { Fix, FixSafety, Severity } from '../rule';
import { valueProblem, type ValueProblem } from './value-types';

export interface CheckedValue {
  readonly parameter: Parameter;
  /** Expanded, the way `postconf -x` shows it. */
  readonly text: string;
  /**
   * What programs may see instead: defaults of parameters that a program does not read are empty for it. Just `text`
   * where no `$name` stands for a default.
   */
  readonly views: readonly string[];
}

/**
 * The value as the programs see it. Undefined where no program of that Postfix reads it: a name of one's own, an
 * overridden line, an `-o` for a program that has no such parameter. Undefined also where the value depends on the host,
 * and where an expression in it is wrong or a comment stands behind it, which other rules tell.
 */
export function checkedValue(setting: Setting, instance: Instance): CheckedValue | undefined {
  const parameter = parameterOf(setting, instance);
  if (!parameter || parameter.class === 'read-only' || !isInForce(setting, instance)) return undefined;
  if (!isReadHere(setting, parameter) || inlineComment(setting, instance)) return undefined;
  const { text: raw, isPlain } = setting.value;
  if (parameter.type === 'raw' || isPlain) return { parameter, text: raw, views: [raw] };
  const full = expandedWith(setting, instance, (name, known) =>
    isOfMachine(name, known, instance) ? undefined : known,
  );
  const own = expandedWith(setting, instance, (_, known) => (known?.origin.from === 'default' ? EMPTY : known));
  if (full === undefined || own === undefined) return undefined;
  return { parameter, text: full, views: full === own ? [full] : [full, own] };
}

/** Why the programs that read it refuse a value; undefined where they accept it, or some may. */
export function problemOf(
  { parameter, views }: CheckedValue,
  setting: Setting,
  instance: Instance,
): ValueProblem | undefined {
  const unit = parameter.type === 'time' ? unitOf(parameter, setting, instance) : undefined;
  const problems = views.map((view) => valueProblem(view, parameter, unit));
  return problems.every((problem) => problem !== undefined) ? problems[0] : undefined;
}

/** What a time without a unit is counted in: the first letter of the parameter's default. */
export function unitOf(parameter: Parameter, { scope }: Setting, instance: Instance): TimeUnit | undefined {
  if (parameter.unit) return parameter.unit;
  const letter = /[a-z]/i.exec(instance.expand({ text: parameter.default }, scope).text)?.[0];
  return UNITS.find((unit) => unit === letter);
}

const UNITS: readonly TimeUnit[] = ['s', 'm', 'h', 'd', 'w'];

/** The place of a value; that of the name where the value is empty. */
export function placeOf({ name, value }: Setting): Span {
  return value.start === value.end ? name : value;
}

/** A value in quotes: what is written, or for `$name` what it stands for. */
export function shown({ value }: Setting, { text }: CheckedValue): string {
  return value.isPlain ? `"${short(text)}"` : l10n.t('"{0}", which stands for "{1}",', short(value.text), short(text));
}

/** Long text cut for a message. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What comes of a value that its programs refuse. */
export function consequence({ programs }: Parameter): string {
  if (programs.includes('*')) return l10n.t('Every Postfix program refuses to start.');
  const daemons = programs.filter((program) => !MINOR_PROGRAMS.has(program));
  const [first, second] = daemons.length > 0 ? daemons : programs;
  if (first === undefined || daemons.length > 2) return l10n.t('The programs that read it refuse to start.');
  return second === undefined
    ? l10n.t('{0} refuses to start.', first)
    : l10n.t('{0} and {1} refuse to start.', first, second);
}

/** Programs that read a parameter too, but are rarely run. */
const MINOR_PROGRAMS: ReadonlySet<string> = new Set(['oqmgr', 'posttls-finger', 'postmulti', 'proxymap', 'tlsmgr']);

/** An error where a program reads the value; less where no service of master.cf runs such a program. */
export function severityOf({ programs }: Parameter, instance: Instance): Severity {
  if (programs.length === 1 && programs[0] === 'virtual' && !deliversByVirtual(instance)) return 'warning';
  if (!instance.master || programs.length === 0) return 'error';
  if (programs.some((program) => program === '*' || isCommand(program, instance.edition))) return 'error';
  for (const { tree } of instance.services.all()) {
    const command = field(tree, 'command')?.text.split('/').at(-1);
    if (command !== undefined && programs.includes(command)) return 'error';
  }
  return 'warning';
}

/** The stock master.cf has the service, whether mail ever goes through it or not. */
function deliversByVirtual(instance: Instance): boolean {
  return instance.expansion('virtual_transport').text.split(':')[0] === 'virtual';
}

function isCommand(program: string, edition: Edition): boolean {
  const role = edition.program(program)?.role;
  return role === undefined || role === 'command';
}

/** Fixes that write another value; none where comments stand inside the old one, or it comes from elsewhere. */
export function changeValue(setting: Setting, text: string | undefined, safety: FixSafety): Fix[] {
  const { line, value } = setting;
  const { start, end } = line.physical(value);
  if (text === undefined || !value.isPlain || line.text.slice(start, end).includes('\n')) return [];
  return [{ title: l10n.t('Change to "{0}"', text), safety, preferred: true, edits: [replaceValue(setting, text)] }];
}

/** Does the program that an `-o` is for read the parameter? */
function isReadHere(setting: Setting, { programs }: Parameter): boolean {
  if (setting.file === 'main') return true;
  const command = field(setting.line.tree, 'command')?.text.split('/').at(-1);
  return command !== undefined && (programs.includes('*') || programs.includes(command));
}

const EMPTY: EffectiveValue = { value: { text: '' }, origin: { from: 'default' } };

/** The value expanded with what `see` makes of each name; undefined where it is wrong or where `see` does not know. */
function expandedWith(
  { value, scope }: Setting,
  instance: Instance,
  see: (name: string, known: EffectiveValue) => EffectiveValue | undefined,
): string | undefined {
  let isKnown = true;
  const lookUp = (name: string): NamedValue | undefined => {
    const effective = instance.effective(name, scope);
    const seen = effective && see(name, effective);
    const isSeen = effective ? seen && isDecided(effective.origin, instance, scope) : !mayBeSet(name, scope, instance);
    if (!isSeen) isKnown = false;
    return seen?.value;
  };
  const { text, problem } = expand(value, lookUp, instance.edition);
  return problem || !isKnown ? undefined : text;
}

/** May a template set a name that is not seen to be set, or an `-o` one that a value of main.cf mentions? */
function mayBeSet(name: string, scope: Scope, { main, master, templates, names }: Instance): boolean {
  if (!main || templates.main.isOpen) return true;
  return scope === undefined && (!master || names.overrides(name).size > 0);
}

/** Does the value depend on the host, or on the process that reads it? */
function isOfMachine(name: string, { origin }: EffectiveValue, instance: Instance): boolean {
  const parameter = instance.parameter(name);
  return parameter?.class === 'read-only' || (origin.from === 'default' && parameter?.machine === true);
}
