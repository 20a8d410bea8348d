/** Owner, permissions and times of files on this machine's disk. */

import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FileAnswer, FileFacts } from '../project/files';

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
