/** Fixes as code actions: one by one at a place, and all safe ones of a file at once. */

import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { Position, Range } from '../../base/span';
import { safeFixes, type InstanceTexts } from '../../lint/apply';
import type { LintEngine } from '../../lint/engine';
import type { Finding, Fix, LineEdit } from '../../lint/rule';
import type { InstanceFile } from '../../project/instance-file';
import type { Line } from '../../syntax/line';
import type { FileContext } from '../context';
import { hardenActions } from './harden-actions';
import { explainAction } from './rule-pages';
import { suppressActions, type SuppressOptions } from './suppress';

/** Kind of the action that editors run on save when `editor.codeActionsOnSave` names it. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.postfix`;

/** Lines looked at for one request; a selection of a whole huge file is no reason to make thousands of fixes. */
const MAX_LINES = 500;

/** What a request for code actions needs besides the file. */
export interface CodeActionRequest {
  readonly range: Range;
  /** Kinds that the client wants; all where left out. */
  readonly only?: readonly string[] | undefined;
  readonly toDiagnostic: (finding: Finding) => Diagnostic;
  /** The file after all safe fixes; called only when somebody wants it. */
  readonly fixAll: () => InstanceTexts;
  readonly suppress: SuppressOptions;
  /** The client's command that shows the page at a path; undefined where it has none. */
  readonly explainCommand?: string | undefined;
  /** The client shows annotated changes before it makes them. */
  readonly annotates: boolean;
}

export function codeActions(context: FileContext, engine: LintEngine, request: CodeActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) actions.push(...quickFixes(context, engine, request));
  if (request.only && wants(request.only, FIX_ALL_KIND)) actions.push(...fixAllAction(context, engine, request));
  if (request.only ?? isAboutTls(context, request.range)) {
    const wanted = { annotates: request.annotates, wants: (kind: string) => wants(request.only, kind) };
    actions.push(...hardenActions(context, engine, wanted));
  }
  return actions;
}

/** Does a selected line speak of TLS, so that somebody may want to harden it? */
function isAboutTls(context: FileContext, range: Range): boolean {
  return [...linesIn(context, range)].some(({ kind, text }) => kind === 'entry' && /_tls_|submission/.test(text));
}

function quickFixes(
  context: FileContext,
  engine: LintEngine,
  { range, toDiagnostic, suppress, explainCommand }: CodeActionRequest,
): CodeAction[] {
  const lines = linesIn(context, range);
  const findings = engine
    .findings(context.file)
    .filter((finding) => lines.has(finding.line) && meets(rangeOf(context, finding), range));
  const actions = findings.flatMap((finding) => {
    const diagnostic = toDiagnostic(finding);
    return (finding.fixes?.() ?? []).map((fix) => toAction(fix, diagnostic, context));
  });
  const safe = findings.some((finding) => finding.fixes?.().some(({ safety }) => safety === 'safe'));
  if (safe) actions.push(fixAllCommand(context));
  // Below all ways to mend it.
  for (const finding of oneOfEachRule(findings)) {
    const diagnostic = toDiagnostic(finding);
    if (explainCommand !== undefined) actions.push(explainAction(finding.rule, diagnostic, explainCommand));
    actions.push(...suppressActions(context, finding, diagnostic, suppress));
  }
  return actions;
}

function oneOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.rule, finding])).values()].toReversed();
}

function toAction(fix: Fix, diagnostic: Diagnostic, context: FileContext): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: { changes: changesOf(fix.edits, context) },
  };
}

/** A quick fix whose edit is made only when it is chosen; the protocol layer resolves it with {@link fixAllEdits}. */
function fixAllCommand({ uris, file }: FileContext): CodeAction {
  return {
    title: l10n.t('Fix all safe problems in this file'),
    kind: CodeActionKind.QuickFix,
    data: { fixAll: uris[file] },
  };
}

function fixAllAction(context: FileContext, engine: LintEngine, request: CodeActionRequest): CodeAction[] {
  if (safeFixes(engine.findings(context.file)).length === 0) return [];
  const action = { title: l10n.t('Fix all safe problems'), kind: FIX_ALL_KIND };
  return [{ ...action, edit: { changes: { [context.uris[context.file]!]: fixAllEdits(context, request.fixAll()) } } }];
}

/** The edits that turn a file into what the safe fixes make of it: one, over the part that differs. */
export function fixAllEdits(context: FileContext, fixed: InstanceTexts): TextEdit[] {
  const before = context.document.text;
  const after = fixed[context.file] ?? before;
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Whole rows, so that no CRLF is cut in two.
  start = before.lastIndexOf('\n', start - 1) + 1;
  const rowEnd = before.indexOf('\n', before.length - end);
  const restLength = rowEnd < 0 ? 0 : before.length - rowEnd - 1;
  const range = { start: positionAt(before, start), end: positionAt(before, before.length - restLength) };
  return [{ range, newText: after.slice(start, after.length - restLength) }];
}

function positionAt(text: string, offset: number): Position {
  const rows = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: rows.length - 1, character: rows.at(-1)!.length };
}

function changesOf(edits: readonly LineEdit[], context: FileContext): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, line, span, newText } of edits) {
    const uri = context.uris[file];
    const range = rangeIn(context, file, line, span);
    if (uri && range) (changes[uri] ??= []).push({ range, newText });
  }
  return changes;
}

function rangeIn({ instance }: FileContext, file: InstanceFile, line: Line, span: LineEdit['span']): Range | undefined {
  return instance[file]?.rangeOf(line as never, span);
}

function rangeOf({ document }: FileContext, { line, span }: Finding): Range {
  return document.rangeOfLogical(line as never, span);
}

function linesIn({ document }: FileContext, { start, end }: Range): ReadonlySet<Line> {
  const lines = new Set<Line>();
  for (let row = start.line; row <= end.line && lines.size < MAX_LINES; row++) {
    const point = document.pointAt({ line: row, character: 0 });
    if (point) lines.add(point.line as Line);
  }
  return lines;
}

function meets(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
