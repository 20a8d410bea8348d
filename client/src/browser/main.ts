/** The extension in VS Code for the Web: the server runs in a web worker. */

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, startClient } from '../client';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  await startClient(context, (name, options) => new LanguageClient(CLIENT_ID, name, new Worker(script), options));
}
