/** The services of master.cf in the form that postconf shows: columns, and arguments written in one way. */

import { isAllDigits } from '../../base/characters';
import type { Edition } from '../../knowledge/edition';
import { unbrace, type BraceProblem } from '../../syntax/braced';
import {
  COLUMNS,
  field,
  namespaceOf,
  type ArgumentTree,
  type Column,
  type MasterDocument,
  type MasterLine,
} from '../../syntax/master-cf';
import { splitNameValue } from '../../syntax/name-value';
import { can } from './abilities';
import { Fatal, type Report } from './report';
import { checkedLines, NAME_VALUE_PROBLEMS } from './text';

/** An argument of the command, without braces. */
export interface Argument {
  readonly text: string;
  /** What belongs to `-o`: the next argument. */
  readonly setting?: string;
  /** Stands before the first argument that is no option. */
  readonly isOption: boolean;
}

export interface Entry {
  readonly line: MasterLine;
  readonly name: string;
  readonly type: string;
  /** `name/type`: what settings are named by. */
  readonly namespace: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly arguments: readonly Argument[];
  /** Are there `-o` in it, or in an earlier entry of its name space? Else postconf passes over those of later ones. */
  readonly hasSettings: boolean;
}

/** Fails at the first line that postconf does not take. */
export function entriesOf(document: MasterDocument, path: string, edition: Edition, report: Report): Entry[] {
  const withSettings = new Set<string>();
  const entries: Entry[] = [];
  for (const { line, row } of checkedLines(document, path, edition, report)) {
    const { tree, logical } = line;
    const name = field(tree, 'service')?.text ?? '';
    const type = field(tree, 'type')?.text ?? '';
    if (!field(tree, 'command')) throw new Fatal(`file ${path}: line ${row}: bad field count`);
    const columns = Object.fromEntries(
      COLUMNS.map((column) => [column, field(tree, column)!.text]),
    ) as Entry['columns'];
    checkColumns(columns, logical.text, edition);
    const namespace = namespaceOf(tree);
    const args = tree.arguments.flatMap((argument) => settle(argument, report));
    if (tree.overrides.some(({ problem }) => !problem)) withSettings.add(namespace);
    const hasSettings = withSettings.has(namespace);
    entries.push({ line, name, type, namespace, columns, arguments: pairUp(args), hasSettings });
  }
  return entries;
}

const SWITCHES: readonly Column[] = ['private', 'unprivileged', 'chroot'];

function checkColumns(columns: Entry['columns'], text: string, edition: Edition): void {
  const check = (column: Column, isRight: boolean): void => {
    if (!isRight) throw new Fatal(`invalid ${column} field "${columns[column]}" in "${text.replaceAll('\n', ' ')}"`);
  };
  const types = ['unix', 'fifo', 'inet', 'pass', ...(can(edition, 'unixDatagram') ? ['unix-dgram'] : [])];
  check('type', types.includes(columns.type));
  for (const column of SWITCHES) check(column, /^[yn-]$/.test(columns[column]));
  const wakeup = columns.wakeup.replace(/\?$/, '');
  check('wakeup', wakeup === '-' || wakeup === '' || isAllDigits(wakeup));
  check('process_limit', columns.process_limit === '-' || isAllDigits(columns.process_limit));
}

/** One word of the settled form. */
interface Word {
  readonly text: string;
  readonly role: 'option' | 'setting' | 'word';
}

function settle({ text, role }: ArgumentTree, report: Report): Word[] {
  switch (role) {
    case 'flag':
      return [{ text, role: 'option' }];
    case 'override': {
      const letter = text.indexOf('o', 1);
      const before: Word[] = letter > 1 ? [{ text: text.slice(0, letter), role: 'option' }] : [];
      const setting = text.slice(letter + 1);
      const after: Word[] = setting === '' ? [] : [{ text: settledSetting(setting, report), role: 'setting' }];
      return [...before, { text: '-o', role: 'option' }, ...after];
    }
    case 'setting':
      return [{ text: settledSetting(text, report), role: 'setting' }];
    default:
      return [{ text: text.startsWith('{') ? withoutBraces(text, report) : text, role: 'word' }];
  }
}

/** `{ name = value }` as `name=value`. */
function settledSetting(text: string, report: Report): string {
  if (!text.startsWith('{')) return text;
  const content = withoutBraces(text, report);
  const { name, value, problem } = splitNameValue(content);
  if (!problem) return `${name.text}=${value.text}`;
  report.warn(`master.cf: ${NAME_VALUE_PROBLEMS[problem]}: "${content}"`);
  return content;
}

function withoutBraces(text: string, report: Report): string {
  const { content, problem } = unbrace(text, 0, text.length);
  if (problem) report.warn(`master.cf: ${braceProblem(problem, text)}`);
  return content.text;
}

export function braceProblem(problem: BraceProblem, text: string): string {
  return problem === 'missing-brace' ? `missing '}' in "${text}"` : `syntax error after '}' in "${text}"`;
}

function pairUp(words: readonly Word[]): Argument[] {
  return words.flatMap(({ text, role }, at): Argument[] => {
    if (role === 'setting') return [];
    const next = words[at + 1];
    const isOption = role === 'option';
    return [next?.role === 'setting' ? { text, setting: next.text, isOption } : { text, isOption }];
  });
}
