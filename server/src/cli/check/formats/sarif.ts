/** SARIF 2.1.0 (OASIS), as code scanning services and editors read it. */

import path from 'node:path';
import type * as Sarif from 'sarif';
import { URI } from 'vscode-uri';
import type { Range } from '../../../base/span';
import { withoutMarks } from '../../../features/markdown';
import { rulePage } from '../../../features/findings/rule-page';
import { ruleUrl } from '../../../lint/rule-url';
import type { Rule, Severity } from '../../../lint/rule';
import type { FileReport, Problem, ProblemFix, RelatedProblem } from '../problem';
import { isInside } from './place-name';
import type { ReportOptions } from './format';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/postfix-language-support/postfix-language-support';
/** Addresses of files in the folder that the command was run in are relative to it. */
const BASE = 'SRCROOT';

const LEVELS: Readonly<Record<Severity, Sarif.Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function sarif(
  reports: readonly FileReport[],
  { folder, troubles, version }: Pick<ReportOptions, 'folder' | 'troubles' | 'version'>,
): string {
  const rules = [...new Set(reports.flatMap(({ problems }) => problems.map(({ rule }) => rule)))];
  const log: Sarif.Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'postfix-lint',
            semanticVersion: version(),
            informationUri: HOME,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { uri: `${URI.file(folder).toString().replace(/\/$/, '')}/` } },
        invocations: [invocation(troubles)],
        artifacts: reports.map((report) => ({
          location: artifact(report.path, folder),
          sourceLanguage: `postfix-${report.file}`,
        })),
        results: reports.flatMap((report) => report.problems.map((one) => result(report, one, rules, folder))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(rule: Rule): Sarif.ReportingDescriptor {
  const { id, category, severity, isOptional, docs } = rule;
  const page = rulePage(rule);
  return {
    id,
    shortDescription: { text: withoutMarks(rule.summary()) },
    fullDescription: { text: withoutMarks([docs.what, docs.why].filter(Boolean).join('\n\n')) },
    help: { text: withoutMarks(page), markdown: page },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: LEVELS[severity], ...(isOptional ? { enabled: false } : {}) },
    properties: { category, tags: ['postfix', category] },
  };
}

function invocation(troubles: readonly string[]): Sarif.Invocation {
  return {
    executionSuccessful: troubles.length === 0,
    toolExecutionNotifications: troubles.map((text) => ({ level: 'error', message: { text } })),
  };
}

function result(
  report: FileReport,
  { rule, severity, message, range, related, fixes }: Problem,
  rules: readonly Rule[],
  folder: string,
): Sarif.Result {
  return {
    ruleId: rule.id,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(report.path, range, folder)],
    ...(related.length > 0 ? { relatedLocations: related.map((one, at) => relatedLocation(one, at, folder)) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => toFix(fix, folder)) } : {}),
    properties: { severity },
  };
}

function relatedLocation({ uri, range, message }: RelatedProblem, at: number, folder: string): Sarif.Location {
  return { id: at + 1, ...location(URI.parse(uri).fsPath, range, folder), message: { text: message } };
}

function location(file: string, range: Range, folder: string): Sarif.Location {
  return { physicalLocation: { artifactLocation: artifact(file, folder), region: region(range) } };
}

function toFix({ title, safety, edits }: ProblemFix, folder: string): Sarif.Fix {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: title },
    artifactChanges: uris.map((uri) => ({
      artifactLocation: artifact(URI.parse(uri).fsPath, folder),
      replacements: edits
        .filter((edit) => edit.uri === uri)
        .map(({ range, newText }) => ({
          deletedRegion: region(range),
          ...(newText === '' ? {} : { insertedContent: { text: newText } }),
        })),
    })),
    properties: { safety },
  };
}

function artifact(file: string, folder: string): Sarif.ArtifactLocation {
  const relative = path.relative(folder, file);
  if (!isInside(relative)) return { uri: URI.file(file).toString() };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

/** Lines and columns from 1; the end is the column behind the last character. */
function region({ start, end }: Range): Sarif.Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
