/** Findings as plain data: what reports are made of. Nothing of it changes when the instance is closed or edited. */

import type { Range } from '../../base/span';
import type { FileContext } from '../../features/context';
import type { Finding, Fix, FixSafety, LineEdit, Related, Rule, Severity } from '../../lint/rule';
import type { InstanceFile } from '../../project/instance-file';

/** One file that has been checked. */
export interface FileReport {
  /** As the user would name it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly file: InstanceFile;
  readonly text: string;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** `--fix` has changed it. */
  readonly isChanged: boolean;
}

export interface Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** `--fix` would mend it. */
  readonly isFixable: boolean;
  readonly related: readonly RelatedProblem[];
  readonly fixes: readonly ProblemFix[];
}

export interface RelatedProblem {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

export interface ProblemFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly ProblemEdit[];
}

export interface ProblemEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** What was found in a file. */
export function problemsOf(findings: readonly Finding[], context: FileContext): Problem[] {
  return findings.map((finding) => toProblem(finding, context)).sort((a, b) => compare(a.range, b.range));
}

function toProblem(finding: Finding, context: FileContext): Problem {
  const { rule, severity, message, line, span, related = [] } = finding;
  const fixes = finding.fixes?.() ?? [];
  return {
    rule,
    severity,
    message,
    range: context.document.rangeOfLogical(line as never, span),
    isFixable: isFixable(fixes, context.file),
    related: related.flatMap((place) => toRelated(place, context)),
    fixes: fixes.map((fix) => toFix(fix, context)),
  };
}

/** The first safe fix of a finding joins "fix all", as long as it stays in the file. */
function isFixable(fixes: readonly Fix[], file: InstanceFile): boolean {
  const fix = fixes.find(({ safety }) => safety === 'safe');
  return fix?.edits.every((edit) => edit.file === file) ?? false;
}

function toFix({ title, safety, edits }: Fix, context: FileContext): ProblemFix {
  return { title, safety, edits: edits.flatMap((edit) => toEdit(edit, context)) };
}

function toEdit({ file, line, span, newText }: LineEdit, { instance, uris }: FileContext): ProblemEdit[] {
  const uri = uris[file];
  const range = instance[file]?.rangeOf(line as never, span);
  return uri && range ? [{ uri, range, newText }] : [];
}

function toRelated(related: Related, { instance, uris }: FileContext): RelatedProblem[] {
  if ('path' in related) {
    const uri = instance.files.locate(related.path);
    const place = { line: related.row, character: 0 };
    return uri === undefined ? [] : [{ uri, range: { start: place, end: place }, message: related.message }];
  }
  const uri = uris[related.file];
  const range = instance[related.file]?.rangeOfLogical(related.line as never, related.span);
  return uri && range ? [{ uri, range, message: related.message }] : [];
}

function compare({ start: a }: Range, { start: b }: Range): number {
  return a.line - b.line || a.character - b.character;
}
