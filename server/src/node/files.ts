/** Files that no editor has open: from this machine's disk, or from the client where they are elsewhere. */

import { readFile } from 'node:fs/promises';
import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createClientReader } from '../lsp/client-files';
import type { InitializationOptions } from '../lsp/requests';
import type { FileReader } from '../project/workspace';
import { factsOf } from './file-facts';

export function createReader(connection: Connection, params: () => InitializeParams | undefined): FileReader {
  const fromClient = createClientReader(connection, params);
  return {
    async read(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === 'file' ? readFile(fsPath, 'utf8').catch(() => undefined) : fromClient.read(uri);
    },
    async facts(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === 'file' ? factsOf(fsPath) : undefined;
    },
    get isTrusted() {
      return (params()?.initializationOptions as InitializationOptions | undefined)?.isTrusted === true;
    },
  };
}
