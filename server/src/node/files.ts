/** Files that no editor has open: from this machine's disk, or from the client where they are elsewhere. */

import { readFile, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createClientReader } from '../lsp/client-files';
import type { InitializationOptions } from '../lsp/requests';
import type { FileAnswer, FileFacts } from '../project/files';
import type { FileReader } from '../project/workspace';

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

/** What the file system knows of a file; `missing` where there is none, undefined where that cannot be told. */
export async function factsOf(path: string): Promise<FileAnswer<FileFacts>> {
  try {
    const stats = await stat(path);
    return { kind: kindOf(stats), mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid, modified: stats.mtimeMs };
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : undefined;
  }
}

function kindOf(stats: Stats): FileFacts['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSocket() ? 'socket' : 'other';
}
