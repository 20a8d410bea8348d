/** The report for people: what is wrong, and the row it stands in. */

import * as l10n from '@vscode/l10n';
import type { Severity } from '../../../lint/rule';
import type { FileReport, Problem, RelatedProblem } from '../problem';
import * as counts from './counts';
import { excerpt, type WidthOf } from './excerpt';
import type { ReportOptions } from './format';
import { placeNameOfUri } from './place-name';
import { visible } from './visible';

/** Of the row shown, where no terminal says how wide it is. */
const DEFAULT_COLUMNS = 120;
const LEAST_COLUMNS = 40;
/** Behind a problem that `--fix` mends. */
const FIXABLE = '[*]';

type Paint = (text: string) => string;
type Colors = Readonly<Record<'bold' | 'cyan' | 'dim' | 'red' | 'underline' | 'yellow', Paint>>;

interface Look {
  readonly colors: Colors;
  readonly columns: number;
  readonly folder: string;
  readonly widthOf: WidthOf;
}

export async function stylish(
  reports: readonly FileReport[],
  { hasColor, columns, folder }: ReportOptions,
): Promise<string> {
  const look: Look = {
    colors: await colorsFor(hasColor),
    columns: Math.max(LEAST_COLUMNS, columns ?? DEFAULT_COLUMNS),
    folder,
    widthOf: await widthFor(reports),
  };
  const shown = reports.filter(({ problems }) => problems.length > 0).map((report) => file(report, look));
  return [...shown, summary(reports, look.colors)].join('\n');
}

function file({ name, text, problems }: FileReport, look: Look): string {
  const rows = text.split(/\r\n|\r|\n/);
  const places = problems.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const width = Math.max(...places.map(({ length }) => length));
  const shown = problems.map((one, at) => problem(one, places[at]!.padEnd(width), rows, look));
  return `${look.colors.underline(visible(name))}\n${shown.join('')}`;
}

function problem(
  { rule, severity, message, range, related, isFixable }: Problem,
  place: string,
  rows: readonly string[],
  { colors, columns, folder, widthOf }: Look,
): string {
  const color = colorOf(severity, colors);
  const mark = isFixable ? ` ${FIXABLE}` : '';
  const indent = ' '.repeat(place.length + 4);
  const gutter = `${indent}${colors.dim('│')} `;
  const { row, marker } = excerpt(rows[range.start.line] ?? '', range, columns - indent.length - 2, widthOf);
  const lines = [
    `  ${colors.dim(place)}  ${color(severityName(severity))}  ${visible(message)}  ${colors.dim(rule.id + mark)}`,
    `${gutter}${row}`,
    `${gutter}${color(marker)}`,
    ...related.map((one) => `${indent}${colors.dim(`→ ${relatedLine(one, folder)}`)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function relatedLine({ uri, range: { start }, message }: RelatedProblem, folder: string): string {
  return visible(`${placeNameOfUri(uri, folder)}:${start.line + 1}:${start.character + 1}  ${message}`);
}

/** The library looks at standard output when it is loaded, which takes its time, and only colours need it. */
async function colorsFor(hasColor: boolean): Promise<Colors> {
  if (hasColor) return (await import('picocolors')).createColors(true);
  const same: Paint = (text) => text;
  return { bold: same, cyan: same, dim: same, red: same, underline: same, yellow: same };
}

function summary(reports: readonly FileReport[], colors: Colors): string {
  const all = reports.flatMap(({ problems }) => problems);
  const changed = reports.filter(({ isChanged }) => isChanged).length;
  const fixable = all.filter(({ isFixable }) => isFixable).length;
  const lines = [
    conclusion(all, reports.length, colors),
    ...(fixable > 0 ? [l10n.t('{0} {1} fixable with --fix', FIXABLE, fixable)] : []),
    ...(changed > 0 ? [l10n.t('{0} changed by --fix', counts.files(changed))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function conclusion(all: readonly Problem[], checked: number, colors: Colors): string {
  const files = counts.files(checked);
  if (checked === 0) return l10n.t('{0} checked', files);
  if (all.length === 0) return l10n.t('{0} checked: no problems', files);
  return colors.bold(l10n.t('{0} checked: {1}', files, counts.problems(all)));
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'info':
      return l10n.t('remark');
    case 'hint':
      return l10n.t('hint');
  }
}

function colorOf(severity: Severity, colors: Colors): Paint {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.cyan;
    case 'hint':
      return colors.dim;
  }
}

/** How wide characters are is a large table, and seldom needed. */
async function widthFor(reports: readonly FileReport[]): Promise<WidthOf> {
  const isWide = reports.some(({ text }) => /[\u0080-\uffff]/.test(text));
  if (!isWide) return (text) => text.length;
  const { eastAsianWidth } = await import('get-east-asian-width');
  return (character) => (/^\p{Mark}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!));
}
