/** Binds the service to the protocol. Knows no platform: the connection and the means to read files are given to it. */

import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActions, FIX_ALL_KIND, fixAllEdits } from '../features/findings/code-actions';
import { HARDEN_KIND } from '../features/findings/harden-actions';
import type { Knowledge } from '../knowledge/knowledge';
import type { FileReader } from '../project/workspace';
import { PostfixService } from '../service';
import { DiagnosticProvider, DiagnosticPusher, toDiagnostic } from './diagnostics';
import { createDocuments } from './documents';
import { FEATURE_CAPABILITIES, listenToFeatures } from './feature-requests';
import { Guard } from './guard';
import { listenToReference } from './reference-requests';
import { EXPLAIN_COMMAND, VERSION_REQUEST, type InitializationOptions, type VersionAnswer } from './requests';
import { DEFAULTS, readSettings, SECTION, type Settings } from './settings';

/** What the platform provides. */
export interface Platform {
  readonly knowledge: Knowledge;
  /** Reads files that are not open; called with the client's wishes once they are known. */
  createReader(connection: Connection, params: () => InitializeParams | undefined): FileReader;
  /** Loads the translations the client asks for; called before the first message is made. */
  localise(params: InitializeParams): Promise<void>;
}

/** Starts answering on `connection`. */
export function startServer(connection: Connection, platform: Platform): void {
  new Server(connection, platform).listen();
}

class Server {
  readonly #guard: Guard;
  readonly #documents = createDocuments();
  readonly #service: PostfixService;
  readonly #diagnostics: DiagnosticProvider;
  #pusher: DiagnosticPusher | undefined;
  #params: InitializeParams | undefined;
  #settings: Settings = DEFAULTS;

  constructor(
    private readonly connection: Connection,
    private readonly platform: Platform,
  ) {
    this.#guard = new Guard(connection.console);
    this.#service = new PostfixService({
      knowledge: platform.knowledge,
      reader: platform.createReader(connection, () => this.#params),
      onCrash: (rule, error) => this.#guard.report(`rule ${rule.id}`, error),
    });
    this.#diagnostics = new DiagnosticProvider(this.#service, () => this.#settings.maxProblems);
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.#configurationChanged(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)));
    connection.onRequest(VERSION_REQUEST, () => this.#version());
    listenToReference(connection, this.#service, this.#guard);
    this.#listenToDocuments();
    this.#listenToRequests();
    connection.listen();
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult> {
    this.#params = params;
    await this.platform.localise(params);
    this.platform.knowledge.explanations.language = params.locale ?? 'en';
    if (!params.capabilities.textDocument?.diagnostic) {
      this.#pusher = new DiagnosticPusher(this.connection, this.#service, this.#diagnostics, this.#guard);
    }
    return { capabilities: CAPABILITIES, serverInfo: { name: 'postfix-language-server' } };
  }

  async #initialized(): Promise<void> {
    const { workspace } = this.#params?.capabilities ?? {};
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type);
    }
    if (workspace?.configuration) await this.#pullSettings();
  }

  async #pullSettings(): Promise<void> {
    const section: unknown = await this.connection.workspace.getConfiguration(SECTION);
    this.#takeSettings(section);
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    if (this.#params?.capabilities.workspace?.configuration) return this.#pullSettings();
    this.#takeSettings(typeof settings === 'object' && settings !== null ? Reflect.get(settings, SECTION) : undefined);
  }

  #takeSettings(section: unknown): void {
    this.#settings = readSettings(section);
    if (!this.#service.configure(this.#settings)) {
      this.connection.console.warn(
        l10n.t('The setting "postfix.version" is "{0}", which is no version of Postfix.', this.#settings.version),
      );
    }
    this.#checkAgain();
  }

  #version(): VersionAnswer {
    const { knowledge, workspace } = this.#service;
    return {
      version: workspace.version.text,
      isDefault: this.#settings.version === 'auto' || this.#settings.version === '',
      releases: knowledge.releases.map(({ series, snapshot }) => ({ series, snapshot: snapshot ?? false })),
    };
  }

  /** Something other than an open file has changed what findings there are. */
  #checkAgain(): void {
    this.#pusher?.schedule();
    if (this.#params?.capabilities.workspace?.diagnostics?.refreshSupport) {
      void this.connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  async #filesChanged(uris: readonly string[]): Promise<void> {
    const known = await Promise.all(uris.map((uri) => this.#service.workspace.changedOnDisk(uri)));
    if (known.includes(true)) this.#checkAgain();
  }

  #listenToDocuments(): void {
    this.#documents.onDidOpen(({ document }) => {
      if (document.file) this.#service.open(document.file);
    });
    this.#documents.onDidChangeContent(() => this.#pusher?.schedule());
    this.#documents.onDidClose(({ document }) => {
      if (!document.file) return;
      this.#service.close(document.uri);
      this.#pusher?.clear(document.uri);
    });
    this.#documents.listen(this.connection);
  }

  #listenToRequests(): void {
    const { connection } = this;
    listenToFeatures(connection, this.#service, this.#guard, () => this.#params);
    connection.languages.diagnostics.on(
      this.#guard.wrap('diagnostics', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
        this.#diagnostics.report(textDocument.uri, previousResultId),
      ),
    );
    connection.onCodeAction(
      this.#guard.wrap('code actions', [], async ({ textDocument, range, context: { only } }) => {
        const checked = await this.#service.checked(textDocument.uri);
        if (!checked) return [];
        const { context, engine } = checked;
        return codeActions(context, engine, {
          range,
          only,
          toDiagnostic: (finding) => toDiagnostic(finding, context),
          fixAll: () => this.#service.fixAll(context),
          annotates: this.#params?.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
          suppress: { setsLevels: optionsOf(this.#params).setsLevels === true },
          explainCommand: optionsOf(this.#params).showsPages ? EXPLAIN_COMMAND : undefined,
        });
      }),
    );
    connection.onCodeActionResolve((action) => this.#resolve(action));
  }

  #resolve(action: CodeAction): CodeAction {
    const data: unknown = action.data;
    const uri: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'fixAll') : undefined;
    const context = typeof uri === 'string' ? this.#service.context(uri) : undefined;
    if (typeof uri !== 'string' || !context) return action;
    return { ...action, edit: { changes: { [uri]: fixAllEdits(context, this.#service.fixAll(context)) } } };
  }
}

/** What our own client says of itself. */
function optionsOf(params: InitializeParams | undefined): InitializationOptions {
  return (params?.initializationOptions ?? {}) as InitializationOptions;
}

const CAPABILITIES: ServerCapabilities = {
  ...FEATURE_CAPABILITIES,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: SECTION, interFileDependencies: true, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, HARDEN_KIND], resolveProvider: true },
};
