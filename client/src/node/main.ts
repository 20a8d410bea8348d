/** The extension on desktop and remote hosts: the server runs in a process of its own. */

import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, startClient } from '../client';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const client = await startClient(context, (name, options) => {
    const debug = { execArgv: ['--nolazy', '--inspect=6009'] };
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(CLIENT_ID, name, { run, debug: { ...run, options: debug } }, options);
  });
  // A server is told at its start whether it may look at files outside of the folder.
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void client.restart()));
}
