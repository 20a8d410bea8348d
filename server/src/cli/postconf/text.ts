/** Reads the lines of a file as Postfix does, with its warnings. */

import type { Edition } from '../../knowledge/edition';
import type { SourceDocument } from '../../syntax/document';
import type { Line } from '../../syntax/line';
import { parseMain } from '../../syntax/main-cf';
import type { NameValueProblem } from '../../syntax/name-value';
import { can } from './abilities';
import { Fatal, type Report } from './report';

export const NAME_VALUE_PROBLEMS: Readonly<Record<NameValueProblem, string>> = {
  'missing-name': 'missing attribute name',
  'missing-equals': "missing '=' after attribute name",
};

/** Messages show no more of a line. */
const SHOWN = 30;

/** A line and the number of its first row that holds text. */
export interface NumberedLine<Tree> {
  readonly line: Line<Tree>;
  readonly row: number;
}

/** Logical lines, one after the other, since whoever reads them may give up at one. */
export function* checkedLines<Tree>(
  document: SourceDocument<Tree>,
  path: string,
  edition: Edition,
  report: Report,
): Iterable<NumberedLine<Tree>> {
  let row = 1;
  for (const line of document.lines) {
    const last = row + line.text.split('\n').length - (line.text.endsWith('\n') ? 2 : 1);
    if (can(edition, 'nullBytes') && line.text.includes('\0')) {
      const rows = row === last ? `line ${row}` : `line ${row}-${last}`;
      report.warn(`${path}, ${rows}: text after null byte may be ignored`);
    }
    const { text } = line.logical;
    if (line.kind === 'stray') {
      const shown = text.slice(0, SHOWN) + (text.length > SHOWN ? '...' : '');
      report.warn(`${path}: logical line must not start with whitespace: "${shown}"`);
    }
    if (line.isEntry) yield { line, row };
    row = last + 1;
  }
}

/** Reads settings, one for each name; of several the last. Fails at a line that is none. */
export function readSettings(
  text: string,
  path: string,
  edition: Edition,
  report: Report,
  settings = new Map<string, string>(),
): Map<string, string> {
  for (const { line, row } of checkedLines(parseMain(text), path, edition, report)) {
    const { name, value, problem } = line.tree;
    if (problem) throw new Fatal(`${path}, line ${row}: ${NAME_VALUE_PROBLEMS[problem]}: "${line.logical.text}"`);
    const earlier = settings.get(name.text);
    if (earlier !== undefined && earlier !== value.text) {
      report.warn(`${path}, line ${row}: overriding earlier entry: ${name.text}=${earlier}`);
    }
    settings.set(name.text, value.text);
  }
  return settings;
}
