/**
 * Tells the server when files beside an open file of ours change: the other file of its instance, and tables that rules have
 * read.
 */

import * as vscode from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, type BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGES } from './languages';

const OURS: ReadonlySet<string> = new Set(LANGUAGES);

export class InstanceFolders implements vscode.Disposable {
  /** By the address of the folder. */
  readonly #watched = new Map<string, vscode.Disposable>();
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.#disposables = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#watchBeside(document)),
      vscode.workspace.onDidCloseTextDocument(() => this.#forget()),
    ];
    for (const document of vscode.workspace.textDocuments) this.#watchBeside(document);
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#watched.values()]) disposable.dispose();
    this.#watched.clear();
  }

  #watchBeside(document: vscode.TextDocument): void {
    const folder = folderOf(document);
    if (!folder || this.#watched.has(folder.toString())) return;
    // The workspace is watched as a whole anyway. Elsewhere, below a home or the root, all could be too much.
    const pattern = vscode.workspace.getWorkspaceFolder(folder) ? '**' : '*';
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
    watcher.onDidCreate((uri) => this.#tell(uri, FileChangeType.Created));
    watcher.onDidChange((uri) => this.#tell(uri, FileChangeType.Changed));
    watcher.onDidDelete((uri) => this.#tell(uri, FileChangeType.Deleted));
    this.#watched.set(folder.toString(), watcher);
  }

  /** Stops watching folders of which no file is open any more. */
  #forget(): void {
    const needed = new Set(vscode.workspace.textDocuments.map((document) => folderOf(document)?.toString()));
    for (const [folder, watcher] of this.#watched) {
      if (needed.has(folder)) continue;
      watcher.dispose();
      this.#watched.delete(folder);
    }
  }

  #tell(uri: vscode.Uri, type: FileChangeType): void {
    const changes = [{ uri: this.client.code2ProtocolConverter.asUri(uri), type }];
    void this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }
}

/** The folder of a document of ours that is a file. */
function folderOf({ languageId, uri }: vscode.TextDocument): vscode.Uri | undefined {
  return OURS.has(languageId) && uri.scheme !== 'untitled' ? vscode.Uri.joinPath(uri, '..') : undefined;
}
