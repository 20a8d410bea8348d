/** The reference in the editor: pages behind `postfix-doc:` addresses, and the commands that open them. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPLAIN_COMMAND,
  NAMES_REQUEST,
  PAGE_REQUEST,
  PAGE_SCHEME,
  type NamesAnswer,
  type PageAnswer,
  type PageName,
  type PageParams,
} from '../../server/src/lsp/requests';

export const BROWSE_COMMAND = 'postfix.browseReference';
const PREVIEW_COMMAND = 'markdown.showPreview';

export class Reference implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, this),
      vscode.commands.registerCommand(EXPLAIN_COMMAND, (asked?: unknown) => this.#explain(asked)),
      vscode.commands.registerCommand(BROWSE_COMMAND, () => this.#browse()),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The version in force has changed: what pages say may be other now. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === PAGE_SCHEME) this.#changed.fire(uri);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const { text } = await this.client.sendRequest<PageAnswer>(PAGE_REQUEST, { path } satisfies PageParams);
    return text;
  }

  /** Opens the page at a path, else asks what to explain; what the cursor is on comes first. */
  async #explain(asked: unknown): Promise<void> {
    if (typeof asked === 'string' && asked.startsWith('/')) return show(asked);
    const { names } = await this.#names();
    const word = typeof asked === 'string' ? asked : wordAtCursor();
    const picked = await pickName(names, word, vscode.l10n.t('What is to be explained?'));
    if (picked) await show(picked.path);
  }

  async #browse(): Promise<void> {
    const { subjects, index } = await this.#names();
    const all = { label: vscode.l10n.t('All subjects'), description: '', path: index };
    const items = subjects.map(({ title, count, path }) => ({ label: title, description: String(count), path }));
    const picked = await vscode.window.showQuickPick([all, ...items], {
      title: vscode.l10n.t('Postfix by subject'),
      placeHolder: vscode.l10n.t('A subject, with the number of its entries'),
    });
    if (picked) await show(picked.path);
  }

  #names(): Promise<NamesAnswer> {
    return this.client.sendRequest<NamesAnswer>(NAMES_REQUEST);
  }
}

/** Shows a page rendered, or as text where the editor renders no Markdown. */
async function show(path: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: PAGE_SCHEME, path });
  try {
    await vscode.commands.executeCommand(PREVIEW_COMMAND, uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

function wordAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const range = document.getWordRangeAtPosition(selection.active, /[\w-]+/);
  return range && document.getText(range);
}

/** Lets the user choose among names; those called `first` come first. */
async function pickName(
  names: readonly PageName[],
  first: string | undefined,
  title: string,
): Promise<PageName | undefined> {
  const items = names.map((page) => ({ label: page.name, description: page.kind, detail: page.summary, page }));
  const called = items.filter(({ label }) => label === first);
  const others = items.filter(({ label }) => label !== first);
  const picked = await vscode.window.showQuickPick([...called, ...others], {
    title,
    placeHolder: vscode.l10n.t(
      'A parameter, restriction, table type, program, service, column, value, concept or rule',
    ),
    matchOnDescription: true,
  });
  return picked?.page;
}
