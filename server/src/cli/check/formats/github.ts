/** Workflow commands, which GitHub Actions turns into annotations of the changed lines. */

import type { Severity } from '../../../lint/rule';
import type { FileReport, Problem } from '../problem';
import { placeName } from './place-name';
import type { ReportOptions } from './format';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function github(reports: readonly FileReport[], { folder }: Pick<ReportOptions, 'folder'>): string {
  return reports
    .flatMap((report) => report.problems.map((problem) => `${command(placeName(report.path, folder), problem)}\n`))
    .join('');
}

function command(file: string, { rule, severity, message, range: { start, end } }: Problem): string {
  const properties: [string, string | number][] = [
    ['file', file],
    ['line', start.line + 1],
  ];
  // Columns of a range of several lines make GitHub turn the annotation down.
  if (start.line === end.line) properties.push(['col', start.character + 1]);
  properties.push(['endLine', end.line + 1]);
  if (start.line === end.line) properties.push(['endColumn', end.character + 1]);
  properties.push(['title', rule.id]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
