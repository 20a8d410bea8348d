/**
 * Grammar of master.cf: eight columns and the arguments of the command (`src/postconf/postconf_master.c`,
 * `src/master/master_ent.c`).
 */

import { cut, type Token } from '../base/span';
import { unbrace, type BraceProblem } from './braced';
import { SourceDocument } from './document';
import type { Line } from './line';
import { splitList } from './list';
import { splitNameValue, type NameValueProblem } from './name-value';
import { Value } from './value';

/** Columns in the order of the file; the names that `postconf -F` uses. */
export const COLUMNS = [
  'service',
  'type',
  'private',
  'unprivileged',
  'chroot',
  'wakeup',
  'process_limit',
  'command',
] as const;

export type Column = (typeof COLUMNS)[number];

/** One `-o name=value`. */
export interface OptionTree {
  /** From `-o` to the end of the value. */
  readonly start: number;
  readonly end: number;
  readonly name: Token;
  readonly equals: number | undefined;
  readonly value: Value;
  /** Written as `{ name = value }`. */
  readonly braced: boolean;
  /** Written without a blank: `-oname=value`. */
  readonly attached: boolean;
  readonly problem: NameValueProblem | undefined;
}

/** An argument after the command. */
export interface ArgumentTree extends Token {
  /** Inner text of an argument in braces, else the text. */
  readonly content: Token;
  /** `flag`: such as `-v`; `override`: an `-o`; `setting`: what belongs to it; `word`: all others. */
  readonly role: 'flag' | 'override' | 'setting' | 'word';
  readonly braceProblem?: BraceProblem;
}

/** A logical line of master.cf. */
export interface ServiceTree {
  /** The columns that are there, at most eight. */
  readonly fields: readonly Token[];
  readonly arguments: readonly ArgumentTree[];
  readonly overrides: readonly OptionTree[];
  /** An `-o` at the very end, with nothing after it. */
  readonly danglingOption?: Token;
}

export type MasterLine = Line<ServiceTree>;
export type MasterDocument = SourceDocument<ServiceTree>;

/** The text of a column; undefined where the line is too short. */
export function field(tree: ServiceTree, column: Column): Token | undefined {
  return tree.fields[COLUMNS.indexOf(column)];
}

/** What `postconf` names the settings of a service by: `smtp/inet`. */
export function namespaceOf(tree: ServiceTree): string {
  return `${tree.fields[0]?.text ?? ''}/${tree.fields[1]?.text ?? ''}`;
}

export function parseService(text: string): ServiceTree {
  const tokens = splitList(text, { braces: true, commas: 'ordinary' });
  return { fields: tokens.slice(0, COLUMNS.length), ...parseArguments(text, tokens.slice(COLUMNS.length)) };
}

export function parseMaster(text: string): MasterDocument {
  return new SourceDocument(text, parseService);
}

/** Sorts arguments the way getopt(3) does in the daemons and `pcf_normalize_daemon_args` does in postconf. */
function parseArguments(source: string, tokens: readonly Token[]): Omit<ServiceTree, 'fields'> {
  const args: ArgumentTree[] = [];
  const overrides: OptionTree[] = [];
  let danglingOption: Token | undefined;
  let at = 0;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.text.startsWith('-') || token.text === '--') break;
    const letter = valueLetter(token.text);
    if (letter < 0) {
      args.push(argument(source, token, 'flag'));
      continue;
    }
    args.push(argument(source, token, 'override'));
    if (letter + 1 < token.text.length) {
      const setting = cut(source, token.start + letter + 1, token.end);
      if (token.text[letter] === 'o') overrides.push(option(source, token.start, setting, true));
      continue;
    }
    const next = tokens[at + 1];
    if (!next) {
      danglingOption = token;
      continue;
    }
    at++;
    args.push(argument(source, next, 'setting'));
    if (token.text[letter] === 'o') overrides.push(option(source, token.start, next, false));
  }
  for (; at < tokens.length; at++) args.push(argument(source, tokens[at]!, 'word'));
  return danglingOption ? { arguments: args, overrides, danglingOption } : { arguments: args, overrides };
}

/** The one option with a value that postconf knows; the daemons' others are for master(8) alone. */
const OPTION_WITH_VALUE = 'o';

/** Index in `-vo` of the letter that takes a value; -1 where none does. */
function valueLetter(text: string): number {
  for (let at = 1; at < text.length; at++) if (text[at] === OPTION_WITH_VALUE) return at;
  return -1;
}

function argument(source: string, token: Token, role: ArgumentTree['role']): ArgumentTree {
  if (!token.text.startsWith('{')) return { ...token, content: token, role };
  const { content, problem } = unbrace(source, token.start, token.end);
  return problem ? { ...token, content, role, braceProblem: problem } : { ...token, content, role };
}

function option(source: string, start: number, setting: Token, attached: boolean): OptionTree {
  const braced = setting.text.startsWith('{');
  const content = braced ? unbrace(source, setting.start, setting.end).content : setting;
  const { name, equals, value, problem } = splitNameValue(source, content.start, content.end);
  return { start, end: setting.end, name, equals, value: new Value(source, value), braced, attached, problem };
}
