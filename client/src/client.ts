/** The extension, apart from how the server is started: shared by desktop, remote and web. */

import * as vscode from 'vscode';
import { vsdiag, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  EXPLAIN_COMMAND,
  READ_FILE_REQUEST,
  type InitializationOptions,
  type ReadFileParams,
} from '../../server/src/lsp/requests';
import { registerHardening } from './harden';
import { InstanceFolders } from './instance-folders';
import { LANGUAGES } from './languages';
import { registerRuleLevels } from './rule-levels';
import { Reference } from './reference';
import { VersionStatus } from './version-status';

export const CLIENT_ID = 'postfix';

/** Schemes of read-only copies that version control and the like show. */
const COPY_SCHEMES = /^(?:git|gitfs|gitlens|hg|svn|review|pr|scm-|vscode-local-history|chat-)/;
const NO_PROBLEMS: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/** How a platform starts the server. */
export type ClientFactory<Client extends BaseLanguageClient> = (name: string, options: LanguageClientOptions) => Client;

/** Starts server and client and binds all that belongs to them to the extension's life. */
export async function startClient<Client extends BaseLanguageClient>(
  context: vscode.ExtensionContext,
  createClient: ClientFactory<Client>,
): Promise<Client> {
  const name = vscode.l10n.t('Postfix Language Server');
  const output = vscode.window.createOutputChannel(name, { log: true });
  const initializationOptions = (): InitializationOptions => ({
    readsFiles: true,
    showsPages: true,
    setsLevels: true,
    isTrusted: vscode.workspace.isTrusted,
    ...(vscode.l10n.bundle ? { l10n: vscode.l10n.bundle } : {}),
  });
  const client = createClient(name, {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    outputChannel: output,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_COMMAND] } },
    diagnosticPullOptions: { onChange: true, onFocus: true },
    middleware: {
      // The other side of a comparison, an old revision: nobody wants its problems in the list, or can mend them.
      provideDiagnostics: (document, previousResultId, token, next) =>
        COPY_SCHEMES.test(uriOf(document).scheme) ? NO_PROBLEMS : next(document, previousResultId, token),
    },
  });
  context.subscriptions.push(output, client.onRequest(READ_FILE_REQUEST, readFile));
  await client.start();
  const reference = new Reference(client);
  context.subscriptions.push(registerRuleLevels(), registerHardening(client), new InstanceFolders(client));
  context.subscriptions.push(reference, new VersionStatus(client, () => reference.refresh()));
  context.subscriptions.push({ dispose: () => void client.stop() });
  return client;
}

/** Reads a file for the server, on whatever file system it is; null where that fails. */
async function readFile({ uri }: ReadFileParams): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch {
    return null;
  }
}

function uriOf(document: vscode.TextDocument | vscode.Uri): vscode.Uri {
  return 'uri' in document ? document.uri : document;
}
