/** Findings as the protocol's diagnostics, pulled by the client or, where it cannot, pushed to it. */

import * as l10n from '@vscode/l10n';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileContext } from '../features/context';
import type { Finding, Related, RelatedRow, Severity } from '../lint/rule';
import { ruleUrl } from '../lint/rule-url';
import type { Checked, PostfixService } from '../service';
import type { Guard } from './guard';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
export const SOURCE = 'postfix';

/** Waits this long after an edit before it pushes; pulls are never delayed. */
const PUSH_DELAY_MS = 150;

/** Answers pulls. An answer's id names the state of the file's findings, so that an unchanged one costs nothing. */
export class DiagnosticProvider {
  readonly #engineIds = new WeakMap<object, number>();
  #lastEngineId = 0;

  constructor(
    private readonly service: PostfixService,
    private readonly maxProblems: () => number,
  ) {}

  async report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const checked = await this.service.checked(uri);
    if (!checked) return { kind: 'full', items: [] };
    const resultId = this.resultId(checked);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.items(checked) };
  }

  resultId({ engine, context }: Checked): string {
    let id = this.#engineIds.get(engine);
    if (id === undefined) this.#engineIds.set(engine, (id = ++this.#lastEngineId));
    return `${id}:${engine.revision(context.file)}:${this.maxProblems()}`;
  }

  items({ engine, context }: Checked): Diagnostic[] {
    const findings = engine.findings(context.file);
    const limit = this.maxProblems();
    if (findings.length <= limit) return findings.map((finding) => toDiagnostic(finding, context));
    const shown = mostSevere(findings, limit);
    return [...shown.map((finding) => toDiagnostic(finding, context)), leftOut(findings.length - limit)];
  }
}

/** The first `limit` findings, severe ones before others. */
function mostSevere(findings: readonly Finding[], limit: number): Finding[] {
  return SEVERITY_ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(
    0,
    limit,
  );
}

function leftOut(count: number): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: l10n.t('{0} more problems are not shown. "postfix.lint.maxProblems" sets how many are.', count),
  };
}

export function toDiagnostic(finding: Finding, context: FileContext): Diagnostic {
  const { rule, severity, message, tag, related, line, span } = finding;
  const diagnostic: Diagnostic = {
    range: rangeIn(context, line, span),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule.id,
    codeDescription: { href: ruleUrl(rule.id) },
    message,
  };
  if (tag) diagnostic.tags = [tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary];
  if (related) diagnostic.relatedInformation = related.flatMap((place) => toRelated(place, context));
  return diagnostic;
}

function toRelated(related: Related, context: FileContext) {
  if ('path' in related) return toRelatedRow(related, context);
  const { file, line, span, message } = related;
  const uri = context.uris[file];
  const document = context.instance[file];
  if (!uri || !document) return [];
  return [{ location: { uri, range: document.rangeOfLogical(line as never, span) }, message }];
}

function toRelatedRow({ path, row, message }: RelatedRow, { instance }: FileContext) {
  const uri = instance.files.locate(path);
  const place = { line: row, character: 0 };
  return uri === undefined ? [] : [{ location: { uri, range: { start: place, end: place } }, message }];
}

function rangeIn({ document }: FileContext, line: Finding['line'], span: Finding['span']) {
  return document.rangeOfLogical(line as never, span);
}

/** Sends diagnostics to clients that cannot pull. */
export class DiagnosticPusher {
  readonly #sent = new Map<string, string>();
  #scheduled = false;

  constructor(
    private readonly connection: Connection,
    private readonly service: PostfixService,
    private readonly provider: DiagnosticProvider,
    private readonly guard: Guard,
  ) {}

  /** Something has changed. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      void this.guard.wrap('diagnostics', undefined, () => this.#pushAll())(undefined);
    }, PUSH_DELAY_MS);
  }

  /** The file is no longer open. */
  clear(uri: string): void {
    this.#sent.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #pushAll(): Promise<void> {
    for (const uri of this.service.workspace.openUris) {
      const checked = await this.service.checked(uri);
      const resultId = checked ? this.provider.resultId(checked) : '';
      if (this.#sent.get(uri) === resultId) continue;
      this.#sent.set(uri, resultId);
      await this.connection.sendDiagnostics({ uri, diagnostics: checked ? this.provider.items(checked) : [] });
    }
  }
}
