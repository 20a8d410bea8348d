/** What the host knows of the files that settings name; nothing anywhere else. */

import type { Instance } from '../../project/instance';
import type { FileFacts } from '../../project/files';

const WRITE = 0o002;
const SEARCH = 0o001;
const READ = 0o004;
const STICKY = 0o1000;

/** Can every account of the host read a file? Only true where that is known, of each directory above it too. */
export function isReadableByAll(path: string, instance: Instance): boolean {
  const facts = known(path, instance);
  if (facts?.kind !== 'file' || (facts.mode & READ) === 0) return false;
  return directoriesAbove(path).every((directory) => {
    const above = known(directory, instance);
    return above !== undefined && (above.mode & SEARCH) !== 0;
  });
}

/** What every account of the host may put another content into: a file, or its directory, in which it can be replaced. */
export function writableByAll(path: string, instance: Instance): string | undefined {
  const file = known(path, instance);
  if (!file) return undefined;
  if (file.mode & WRITE) return path;
  const directory = directoriesAbove(path)[0];
  const above = directory === undefined ? undefined : known(directory, instance);
  return above && above.mode & WRITE && !(above.mode & STICKY) ? directory : undefined;
}

/** Undefined where it is not known, or there is no such file. */
export function known(path: string, instance: Instance): FileFacts | undefined {
  const facts = path.startsWith('/') ? instance.files.facts(path) : undefined;
  return facts === 'missing' ? undefined : facts;
}

export function isMissing(path: string, instance: Instance): boolean {
  return path.startsWith('/') && instance.files.facts(path) === 'missing';
}

/** The nearest one first. */
function directoriesAbove(path: string): readonly string[] {
  const found: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) found.push(path.slice(0, end));
  return found;
}
