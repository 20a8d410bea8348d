/** Writes Markdown for hovers and the like. Values come from files that anybody may have written: none may break out. */

import * as l10n from '@vscode/l10n';

/** A value in a hover is cut at about this length. */
export const MAX_SHOWN = 120;

/** `text` as a code span; *empty* where there is nothing to show. Line breaks and runs of blanks become one blank. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return `*${l10n.t('empty')}*`;
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** `text` in one line, without blanks around it; control characters count as blanks. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is to be removed
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

/** `text` as it is, whatever characters it has. Underscores inside of words have no meaning in Markdown. */
export function plain(text: string): string {
  return oneLine(text).replace(/[\\`*[\]<>|~&$:@]|\b_|_\b|(?<=www)\./g, '\\$&');
}

export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** `url` must be one of ours. */
export function link(text: string, url: string): string {
  return `[${plain(text)}](${url})`;
}

/** Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Paragraphs; those that are undefined or empty are left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/** `text` cut at `length` characters, with an ellipsis where something is missing. */
export function shortened(text: string, length = MAX_SHOWN): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** `text` as a block of code; `language` is what highlighters call it. */
export function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Markdown of our own, as plain text for lists. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/[`*]/g, '').replace(/\\([\\[\]<>|~&$:@_.])/g, '$1');
}
