/** What the tests do in an editor, through VS Code's own commands. */

import assert from 'assert';
import * as vscode from 'vscode';

/** Waits for something that a server does in its own time. Fails with what `describe` says after some seconds. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  describe: () => string = () => '',
): Promise<T> {
  for (let waited = 0; waited < 15_000; waited += 100) {
    const found = await probe();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen. ${describe()}`);
}

export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs a folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  await vscode.window.showTextDocument(document);
  return document;
}

let texts = 0;

/** Opens a text as a file of its own, in a directory where no other file is. */
export async function openText(name: 'main.cf' | 'master.cf', content: string): Promise<vscode.TextDocument> {
  const uri = fileUri(`text-${++texts}/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors, and drops what was changed in them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

export function problems(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'postfix');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The first problem that a rule reports, once it is there. */
export function problem(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(
    `a problem "${rule}" in ${document.uri.path}`,
    () => problems(document).find((diagnostic) => ruleOf(diagnostic) === rule),
    () => `There are: ${problems(document).map(ruleOf).join(' ')}`,
  );
}

/** Waits until a rule reports nothing. Ask for something that appears first, or nothing may have been checked yet. */
export async function noProblem(document: vscode.TextDocument, rule: string): Promise<void> {
  await eventually(`the end of "${rule}"`, () =>
    problems(document).some((diagnostic) => ruleOf(diagnostic) === rule) ? undefined : true,
  );
}

/** Where `text` begins, or the place `offset` characters into it. */
export function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.ok(index >= 0, `"${text}" is not in ${document.uri.path}`);
  return document.positionAt(index + offset);
}

/** The text of all hovers at a place. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** What completion offers at a place, without the words of open files that the editor adds itself. */
export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The actions at a place, once there are any: now and then VS Code answers with none right after a file is opened. */
export function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return eventually(`an action in ${document.uri.path}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind?.value,
      50,
    );
    return actions.length === 0 ? undefined : actions;
  });
}

/** Makes a code action's edit, and runs its command. */
export async function apply({ title, edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(edit ?? command, `"${title}" does nothing`);
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Replaces the first occurrence of `text`. */
export async function type(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const start = placeOf(document, text);
  edit.replace(document.uri, new vscode.Range(start, placeOf(document, text, text.length)), replacement);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
