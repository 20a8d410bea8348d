/** Files that only the client can read: in a browser, in a virtual workspace. */

import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { FileReader } from '../project/workspace';
import { READ_FILE_REQUEST, type InitializationOptions, type ReadFileParams } from './requests';

export function createClientReader(connection: Connection, params: () => InitializeParams | undefined): FileReader {
  return {
    async read(uri) {
      const options = params()?.initializationOptions as InitializationOptions | undefined;
      if (!options?.readsFiles) return undefined;
      const request: ReadFileParams = { uri };
      const text = await connection.sendRequest<string | null>(READ_FILE_REQUEST, request).catch(() => null);
      return text ?? undefined;
    },
  };
}
