/** A real client: it starts the built server as a process and speaks the protocol with it over stdio. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** What VS Code says it can do, as far as it matters to the server. */
const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Script of the server; the built one where left out. */
  readonly server?: string;
}

export class Client {
  readonly connection: ProtocolConnection;
  /** Messages of the server's log; anything at error level there is a bug. */
  readonly errors: string[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  #version = 1;

  private constructor(readonly process: ChildProcess) {
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout!),
      new StreamMessageWriter(process.stdin!),
    );
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === 1) this.errors.push(message);
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics);
    });
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client & { readonly initialized: InitializeResult }> {
    const client = new Client(
      spawn(process.execPath, [options.server ?? SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? PULLING,
      initializationOptions: options.initializationOptions,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return Object.assign(client, { initialized });
  }

  /** Ends the server the way the protocol wants it; returns its exit code. */
  async stop(): Promise<number | null> {
    const exit = once(this.process, 'exit') as Promise<[number | null]>;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await exit;
    this.connection.dispose();
    return code;
  }

  open(uri: string, languageId: string, text: string): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: this.#version, text },
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  edit(uri: string, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  configure(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const id = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...id });
  }

  /** Rules that report something, in the order of the file. */
  async rules(uri: string): Promise<string[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  }
}
