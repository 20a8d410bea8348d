/** The services of master.cf in the form that postconf shows: columns, and arguments written in one way. */

import { isAllDigits } from '../../base/characters';
import type { Edition } from '../../knowledge/edition';
import type { SourceDocument } from '../../syntax/document';
import { COLUMNS, field, namespaceOf, type Column } from '../../syntax/master-cf';
import { can } from './abilities';
import type { Argument, SettledTree } from './arguments';
import { Fatal, type Report } from './report';
import { checkedLines } from './text';

export interface Entry {
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
export function entriesOf(
  document: SourceDocument<SettledTree>,
  path: string,
  edition: Edition,
  report: Report,
): Entry[] {
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
    for (const warning of tree.warnings) report.warn(`master.cf: ${warning}`);
    if (tree.overrides.some(({ problem }) => !problem)) withSettings.add(namespace);
    const hasSettings = withSettings.has(namespace);
    entries.push({ name, type, namespace, columns, arguments: tree.settled, hasSettings });
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
