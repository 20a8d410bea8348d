/** Owner, permissions and times of files on this machine's disk. */

import { statSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FileAnswer, FileFacts } from '../project/files';

/** What the file system knows of a file; `missing` where there is none, undefined where that cannot be told. */
export function factsOf(path: string): Promise<FileAnswer<FileFacts>> {
  return stat(path).then(toFacts, toAnswer);
}

/** The same, for a program that has nothing else to do meanwhile. */
export function factsNow(path: string): FileAnswer<FileFacts> {
  try {
    return toFacts(statSync(path));
  } catch (error) {
    return toAnswer(error);
  }
}

function toFacts(stats: Stats): FileFacts {
  return { kind: kindOf(stats), mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid, modified: stats.mtimeMs };
}

function toAnswer(error: unknown): FileAnswer<FileFacts> {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : undefined;
}

function kindOf(stats: Stats): FileFacts['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSocket() ? 'socket' : 'other';
}
