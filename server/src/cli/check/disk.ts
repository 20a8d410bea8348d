/** The files that nobody has named, as the engine asks for them: the other file of an instance, tables. */

import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { factsOf } from '../../node/file-facts';
import type { FileReader } from '../../project/workspace';

/** Larger tables are left alone. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Who runs the command may read what it reads, so the instance is trusted. */
export const disk: FileReader = {
  isTrusted: true,
  facts: (uri) => factsOf(URI.parse(uri).fsPath),
  async read(uri) {
    const { fsPath } = URI.parse(uri);
    try {
      const stats = await stat(fsPath);
      return stats.isFile() && stats.size <= MAX_BYTES ? await readFile(fsPath, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
};
