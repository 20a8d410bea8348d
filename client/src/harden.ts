/** The commands "Harden TLS for …": each lets the user choose among the changes that the server proposes, and makes them. */

import * as vscode from 'vscode';
import {
  CodeActionRequest,
  TextDocumentEdit,
  type BaseLanguageClient,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import { HARDEN_KIND, HARDEN_TARGETS } from '../../server/src/lsp/requests';

/** A change as the list shows it. */
interface ChangeItem extends vscode.QuickPickItem {
  /** What the edits of the change are marked with. */
  readonly id: string;
}

export function registerHardening(client: BaseLanguageClient): vscode.Disposable {
  const commands = HARDEN_TARGETS.map((target) =>
    vscode.commands.registerCommand(`postfix.hardenTls.${target}`, () => harden(client, `${HARDEN_KIND}.${target}`)),
  );
  return vscode.Disposable.from(...commands);
}

async function harden(client: BaseLanguageClient, kind: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const action = document && (await actionOf(client, document, kind));
  if (!action?.edit) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to harden here.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(changesOf(action.edit), {
    title: action.title,
    placeHolder: vscode.l10n.t('Enter writes what is ticked'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!chosen || chosen.length === 0) return;
  const edit = withChanges(action.edit, new Set(chosen.map(({ id }) => id)));
  await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/** Asks the server itself: an edit that comes by way of the editor has lost what it says of its parts. */
async function actionOf(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  kind: string,
): Promise<CodeAction | undefined> {
  const { code2ProtocolConverter: convert } = client;
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: convert.asTextDocumentIdentifier(document),
    range: convert.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
    context: { diagnostics: [], only: [kind] },
  });
  return actions?.find((action): action is CodeAction => 'edit' in action && action.kind === kind);
}

function changesOf({ changeAnnotations = {} }: WorkspaceEdit): ChangeItem[] {
  return Object.entries(changeAnnotations).map(([id, { label, description = '' }]) => ({
    id,
    label,
    detail: description,
    picked: true,
  }));
}

/** The edits of some changes, which the user has seen and need not confirm once more. */
function withChanges({ documentChanges = [] }: WorkspaceEdit, ids: ReadonlySet<string>): WorkspaceEdit {
  return {
    documentChanges: documentChanges.filter(TextDocumentEdit.is).map(({ textDocument, edits }) => ({
      textDocument,
      edits: edits.flatMap((edit) => {
        if (!('newText' in edit && 'annotationId' in edit) || !ids.has(edit.annotationId)) return [];
        return [{ range: edit.range, newText: edit.newText }];
      }),
    })),
  };
}
