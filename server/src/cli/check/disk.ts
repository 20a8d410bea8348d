/** The files that nobody has named, as the engine asks for them: the other file of an instance, tables. */

import { readFileSync, statSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { factsNow } from '../../node/file-facts';
import type { FileReader } from '../../project/workspace';

/** Larger tables are left alone. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Who runs the command may read what it reads, so the instance is trusted. */
export const disk: FileReader = {
  isTrusted: true,
  facts: (uri) => Promise.resolve(factsNow(URI.parse(uri).fsPath)),
  read: (uri) => Promise.resolve(textOf(URI.parse(uri).fsPath)),
};

/** Does not wait for pipes. */
function textOf(file: string): string | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
