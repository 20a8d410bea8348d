/** Edits that fixes are made of. They keep comments, alignment and line endings. */

import type { Span } from '../base/span';
import type { InstanceFile } from '../project/instance-file';
import type { Setting } from '../project/setting';
import type { Line } from '../syntax/line';
import type { LineEdit } from './rule';

/** Replaces a span of what Postfix sees of the line. Comments inside the span go with it. */
export function replace(file: InstanceFile, line: Line, logical: Span, newText: string): LineEdit {
  return { file, line, span: line.physical(logical), newText };
}

/** Deletes a line with its continuations. Comments inside it stay. */
export function deleteLine(file: InstanceFile, line: Line): LineEdit {
  return { file, line, span: { start: 0, end: line.text.length }, newText: innerComments(line) };
}

/** Replaces the value of a setting, the blanks around it left as they are. */
export function replaceValue(setting: Setting, newText: string): LineEdit {
  const { file, line, value, equals } = setting;
  if (value.start === value.end) {
    const gap = file === 'main' ? ' ' : '';
    return replace(file, line, { start: equals + 1, end: equals + 1 }, newText === '' ? '' : gap + newText);
  }
  return replace(file, line, value, newText);
}

/** Replaces a setting's name. A `=` that blanks have put in a column stays there if there is room. */
export function rename(setting: Setting, newName: string): LineEdit {
  const { file, line, name, equals } = setting;
  const gap = line.logical.text.slice(name.end, equals);
  if (file === 'master' || !/^ {2,}$/.test(gap)) return replace(file, line, name, newName);
  const blanks = ' '.repeat(Math.max(1, gap.length + name.text.length - newName.length));
  return replace(file, line, { start: name.start, end: equals }, newName + blanks);
}

/** Puts text on lines of its own before `line`. `text` has no line ending. */
export function insertBefore(file: InstanceFile, line: Line, text: string): LineEdit {
  return { file, line, span: { start: 0, end: 0 }, newText: text + lineEnding(line) };
}

/** Deletes an `-o name=value`, with its line where nothing else stands there; else deletes the whole setting. */
export function deleteSetting(setting: Setting): LineEdit {
  if (setting.file === 'main') return deleteLine('main', setting.line);
  const { line, option } = setting;
  const span = line.physical(option);
  const { text } = line;
  const rowStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(span.end));
  const rowEnd = rest ? span.end + rest.index : text.length;
  const alone = text.slice(rowStart, span.start).trim() === '' && text.slice(span.end, rowEnd).trim() === '';
  if (alone && rowStart > 0) {
    const next = /^(\r\n|\r|\n)/.exec(text.slice(rowEnd));
    return { file: 'master', line, span: { start: rowStart, end: rowEnd + (next?.[0].length ?? 0) }, newText: '' };
  }
  let start = span.start;
  while (start > rowStart && /[ \t]/.test(text[start - 1]!)) start--;
  return { file: 'master', line, span: { start, end: span.end }, newText: '' };
}

/** The line ending in use. */
function lineEnding(line: Line): string {
  return line.text.includes('\r\n') ? '\r\n' : '\n';
}

function innerComments(line: Line): string {
  const { logical, text } = line;
  if (logical.physicalLines < 2) return '';
  const starts = new Set(logical.physicalStarts);
  let kept = '';
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    if (!starts.has(start) && text.slice(start, end).trim() !== '') kept += text.slice(start, end);
    start = end;
  }
  return kept;
}
