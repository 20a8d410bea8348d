/** The commands "Harden TLS for …": each asks the server for its edits, and shows them before they are made. */

import * as vscode from 'vscode';
import { HARDEN_KIND, HARDEN_TARGETS } from '../../server/src/lsp/requests';

export function registerHardening(): vscode.Disposable {
  const commands = HARDEN_TARGETS.map((target) =>
    vscode.commands.registerCommand(`postfix.hardenTls.${target}`, () => harden(`${HARDEN_KIND}.${target}`)),
  );
  return vscode.Disposable.from(...commands);
}

async function harden(kind: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind,
  );
  const edit = actions?.find((action) => action.kind?.value === kind)?.edit;
  if (!edit) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to harden here.'));
    return;
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
