/** Requests that a feature answers from one open file, without waiting for anything. */

import type {
  ClientCapabilities,
  CompletionItem,
  Connection,
  DocumentSymbol,
  DocumentSymbolParams,
  InitializeParams,
  ServerCapabilities,
  SymbolInformation,
} from 'vscode-languageserver';
import { completion, COMPLETION_TRIGGERS, resolveCompletion } from '../features/completion';
import type { FileContext } from '../features/context';
import { folding } from '../features/folding';
import { hover } from '../features/hover';
import type { HoverStyle } from '../features/hover/blocks';
import { pathOf } from '../features/page/address';
import { LEGEND, semanticTokens } from '../features/semantic-tokens';
import { symbols } from '../features/symbols';
import type { PostfixService } from '../service';
import type { Guard } from './guard';
import { EXPLAIN_COMMAND, type InitializationOptions } from './requests';

export const FEATURE_CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
};

export function listenToFeatures(
  connection: Connection,
  service: PostfixService,
  guard: Guard,
  params: () => InitializeParams | undefined,
): void {
  const client = (): ClientCapabilities | undefined => params()?.capabilities;
  const hoverStyle = (): HoverStyle => ({ pageLink: showsPages(params()) ? pageLink : undefined });
  /** `answer`, asked with what is known of an open file; `nothing` where it is none of ours. */
  const inFile = <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    name: string,
    nothing: Result,
    answer: (context: FileContext, params: Params) => Result,
  ): ((params: Params) => Promise<Result>) =>
    guard.wrap(name, nothing, (params: Params) => {
      const context = service.context(params.textDocument.uri);
      return context ? answer(context, params) : nothing;
    });

  connection.onHover(inFile('hover', null, (context, { position }) => hover(context, position, hoverStyle()) ?? null));
  connection.onCompletion(
    inFile('completion', null, (context, { position }) =>
      completion(context, position, {
        snippets: client()?.textDocument?.completion?.completionItem?.snippetSupport ?? false,
      }),
    ),
  );
  connection.onCompletionResolve((item: CompletionItem) => {
    try {
      return resolveCompletion(item, (uri) => service.context(uri));
    } catch (error) {
      guard.report('completion', error);
      return item;
    }
  });
  connection.onDocumentSymbol(
    inFile<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>('symbols', [], (context, { textDocument }) =>
      client()?.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? symbols(context)
        : flattened(symbols(context), textDocument.uri),
    ),
  );
  connection.onFoldingRanges(
    inFile('folding', [], (context) => folding(context, client()?.textDocument?.foldingRange?.rangeLimit)),
  );
  connection.languages.semanticTokens.on(inFile('colours', { data: [] }, (context) => semanticTokens(context)));
  connection.languages.semanticTokens.onRange(
    inFile('colours', { data: [] }, (context, { range }) => semanticTokens(context, range)),
  );
}

function showsPages(params: InitializeParams | undefined): boolean {
  return (params?.initializationOptions as InitializationOptions | undefined)?.showsPages ?? false;
}

/** A link that runs the client's command. */
function pageLink(key: string): string {
  return `command:${EXPLAIN_COMMAND}?${encodeURIComponent(JSON.stringify([pathOf(key)]))}`;
}

/** The outline for clients that know no trees. */
function flattened(tree: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return tree.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}
