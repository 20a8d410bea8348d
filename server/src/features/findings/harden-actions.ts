/** "Harden TLS": edits that the client shows, each with its reason, before it makes them. */

import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  type CodeAction,
  type ChangeAnnotation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { LintEngine } from '../../lint/engine';
import { HARDEN_TARGETS, hardenTls, type HardenStep, type HardenTarget } from '../../lint/harden';
import type { LineEdit } from '../../lint/rule';
import type { FileContext } from '../context';

/** Kind of the actions; the side follows after a dot. */
export const HARDEN_KIND = `${CodeActionKind.RefactorRewrite}.postfix.hardenTls`;

export interface HardenRequest {
  /** The client shows annotated changes, and asks before it makes them. */
  readonly annotates: boolean;
  readonly wants: (kind: string) => boolean;
}

export function hardenActions(context: FileContext, engine: LintEngine, request: HardenRequest): CodeAction[] {
  return HARDEN_TARGETS.flatMap((target) => {
    const kind = `${HARDEN_KIND}.${target}`;
    if (!request.wants(kind)) return [];
    const steps = hardenTls(target, engine.model);
    return steps.length === 0 ? [] : [actionOf(target, kind, steps, context, request.annotates)];
  });
}

function titleOf(target: HardenTarget, steps: number): string {
  switch (target) {
    case 'server':
      return l10n.t('Harden TLS for the server: {0} settings', steps);
    case 'client':
      return l10n.t('Harden TLS for the client: {0} settings', steps);
    default:
      return l10n.t('Harden TLS for submission: {0} settings', steps);
  }
}

function actionOf(
  target: HardenTarget,
  kind: string,
  steps: readonly HardenStep[],
  context: FileContext,
  annotates: boolean,
): CodeAction {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const byUri = new Map<string, (TextEdit & { annotationId?: string })[]>();
  for (const [at, { label, why, edits }] of steps.entries()) {
    const annotationId = String(at);
    changeAnnotations[annotationId] = { label, description: why, needsConfirmation: true };
    for (const edit of edits) {
      const uri = context.uris[edit.file];
      const range = uri === undefined ? undefined : rangeOf(context, edit);
      if (uri === undefined || !range) continue;
      const text = { range, newText: edit.newText };
      byUri.set(uri, [...(byUri.get(uri) ?? []), annotates ? { ...text, annotationId } : text]);
    }
  }
  const documentChanges = Array.from(byUri, ([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
  const edit: WorkspaceEdit = annotates
    ? { documentChanges, changeAnnotations }
    : { changes: Object.fromEntries(byUri) };
  return { title: titleOf(target, steps.length), kind, edit };
}

function rangeOf({ instance }: FileContext, { file, line, span }: LineEdit) {
  return instance[file]?.rangeOf(line as never, span);
}
