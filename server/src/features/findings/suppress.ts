/** Ways to switch a rule off where it has found something: for the line, for the file, everywhere. */

import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { MARK, readDirectives } from '../../lint/directive';
import type { Finding } from '../../lint/rule';
import type { Line } from '../../syntax/line';
import type { FileContext } from '../context';

/** The client's command that sets the level of a rule in the user's settings; its arguments are the rule's id and a level. */
export const SET_LEVEL_COMMAND = 'postfix.setRuleLevel';

export interface SuppressOptions {
  /** The client has {@link SET_LEVEL_COMMAND}. */
  readonly setsLevels: boolean;
}

export function suppressActions(
  context: FileContext,
  finding: Finding,
  diagnostic: Diagnostic,
  { setsLevels }: SuppressOptions,
): CodeAction[] {
  const { id, category } = finding.rule;
  if (category === 'suppression') return [];
  const edit = (edits: readonly TextEdit[]): WorkspaceEdit => ({
    changes: { [context.uris[context.file]!]: [...edits] },
  });
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const actions: CodeAction[] = [
    { ...shared, title: l10n.t('Disable {0} for this line', id), edit: edit([forLine(context, finding)]) },
    { ...shared, title: l10n.t('Disable {0} in this file', id), edit: edit([forFile(context, id)]) },
  ];
  if (setsLevels) {
    const title = l10n.t('Disable {0} everywhere', id);
    actions.push({ ...shared, title, command: { title, command: SET_LEVEL_COMMAND, arguments: [id, 'off'] } });
  }
  return actions;
}

/** A comment before the row that the finding begins in; a name more where there is one already. */
function forLine({ document }: FileContext, { line, span, rule: { id } }: Finding): TextEdit {
  const { start } = document.rangeOfLogical(line as never, span);
  const above = start.line > 0 ? document.pointAt({ line: start.line - 1, character: 0 }) : undefined;
  const directive = above && directiveInRow(above.line as Line, above.offset);
  if (directive) {
    const row = document.rowOf(above.line as never);
    const at = (above.line as Line).positionAt(directive.end, row);
    return { range: { start: at, end: at }, newText: `, ${id}` };
  }
  const rowStart = { line: start.line, character: 0 };
  const point = document.pointAt(rowStart);
  const indent = /^[ \t]*/.exec(point?.line.text.slice(point.offset) ?? '')![0];
  const newText = `${indent}# ${MARK} disable-next-line ${id}${lineEnding(document.text)}`;
  return { range: { start: rowStart, end: rowStart }, newText };
}

/** Where another name goes into a `disable-next-line` that stands in a row; undefined where none does. */
function directiveInRow(line: Line, offset: number): { readonly end: number } | undefined {
  const found = readDirectives(line.text).find(
    ({ action, comment, rules }) => action === 'disable-next-line' && comment.start >= offset && rules.length > 0,
  );
  if (!found) return undefined;
  const rowEnd = line.text.indexOf('\n', offset);
  return rowEnd >= 0 && found.comment.start > rowEnd ? undefined : { end: found.rules.at(-1)!.end };
}

function forFile({ document }: FileContext, id: string): TextEdit {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: `# ${MARK} disable ${id}${lineEnding(document.text)}` };
}

function lineEnding(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
