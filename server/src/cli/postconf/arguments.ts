/**
 * The arguments of a service as postconf reads them (`pcf_normalize_daemon_args`). The daemons read them otherwise in one
 * case: postconf splits `-oname=value` at every further "o", as it does `-vo`.
 */

import { cut } from '../../base/span';
import { unbrace, type BraceProblem } from '../../syntax/braced';
import { splitList } from '../../syntax/list';
import { COLUMNS, type OptionTree, type ServiceTree } from '../../syntax/master-cf';
import { splitNameValue } from '../../syntax/name-value';
import { Value } from '../../syntax/value';
import { NAME_VALUE_PROBLEMS } from './text';

/** An argument without braces. */
export interface Argument {
  readonly text: string;
  /** What belongs to `-o`: the next argument. */
  readonly setting?: string;
  /** Stands before the first argument that is no option. */
  readonly isOption: boolean;
}

/** A line of master.cf. Spans in its settings are those of a text made for each. */
export interface SettledTree extends ServiceTree {
  readonly settled: readonly Argument[];
  /** What postconf says of braces. */
  readonly warnings: readonly string[];
}

export function parseSettled(text: string): SettledTree {
  const tokens = splitList(text, { braces: true, commas: 'ordinary' });
  const warnings: string[] = [];
  const texts = tokens.slice(COLUMNS.length).map((token) => token.text);
  const settled = pairUp(normalise(texts, warnings));
  const overrides = settled.flatMap(({ text: letter, setting }) =>
    letter === '-o' && setting !== undefined ? [optionOf(setting)] : [],
  );
  return { fields: tokens.slice(0, COLUMNS.length), arguments: [], overrides, settled, warnings };
}

/** Splits joined options, and takes braces off. */
function normalise(texts: readonly string[], warnings: string[]): string[] {
  const args = [...texts];
  let at = 0;
  for (; at < args.length && isOption(args[at]!); at++) {
    const letter = args[at]!.indexOf('o', 2);
    if (letter >= 0) args.splice(at, 1, args[at]!.slice(0, letter), `-${args[at]!.slice(letter)}`);
    const option = args[at]!;
    if (!takesValue(option)) continue;
    if (option.length > 2) args.splice(at, 1, '-o', option.slice(2));
    else if (at + 1 === args.length) continue;
    at++;
    if (args[at]!.startsWith('{')) args[at] = settledSetting(args[at]!, option, warnings);
  }
  for (; at < args.length; at++) if (args[at]!.startsWith('{')) args[at] = withoutBraces(args[at]!, warnings);
  return args;
}

function isOption(text: string): boolean {
  return text.startsWith('-') && text !== '--';
}

/** A dash alone does too, by accident. */
function takesValue(option: string): boolean {
  return option.startsWith('-o') || option === '-';
}

/** `{ name = value }` as `name=value`. */
function settledSetting(text: string, option: string, warnings: string[]): string {
  const content = withoutBraces(text, warnings);
  if (option === '-') return content;
  const { name, value, problem } = splitNameValue(content);
  if (!problem) return `${name.text}=${value.text}`;
  warnings.push(`${NAME_VALUE_PROBLEMS[problem]}: "${content}"`);
  return content;
}

function withoutBraces(text: string, warnings: string[]): string {
  const { content, problem } = unbrace(text, 0, text.length);
  if (problem) warnings.push(braceProblem(problem, text));
  return content.text;
}

export function braceProblem(problem: BraceProblem, text: string): string {
  return problem === 'missing-brace' ? `missing '}' in "${text}"` : `syntax error after '}' in "${text}"`;
}

function pairUp(args: readonly string[]): Argument[] {
  const found: Argument[] = [];
  let at = 0;
  for (; at < args.length && isOption(args[at]!); at++) {
    const text = args[at]!;
    const setting = takesValue(text) ? args[at + 1] : undefined;
    found.push(setting === undefined ? { text, isOption: true } : { text, setting, isOption: true });
    if (setting !== undefined) at++;
  }
  return [...found, ...args.slice(at).map((text) => ({ text, isOption: false }))];
}

function optionOf(setting: string): OptionTree {
  const { name, equals, value, problem } = splitNameValue(setting);
  const whole = cut(setting, 0, setting.length);
  return { ...whole, name, equals, value: new Value(setting, value), braced: false, attached: false, problem };
}
