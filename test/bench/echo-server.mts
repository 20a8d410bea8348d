/** The floor: the usual protocol stack with the usual document store, and no language work at all. */

import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    hoverProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDocumentSymbol(() => []);
connection.onHover(() => null);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
new TextDocuments(TextDocument).listen(connection);
connection.listen();
