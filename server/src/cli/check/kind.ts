/** Whether a file is a main.cf or a master.cf: by its name, and where that does not tell, by what it holds. */

import path from 'node:path';
import { kindOfName } from '../../project/file-names';
import { hasServices } from '../../project/foreign';
import type { InstanceFile } from '../../project/instance-file';
import { parseMaster } from '../../syntax/master-cf';

/** For a file that somebody has named, so that it is one of the two. */
export function kindOf(file: string, text: string): InstanceFile {
  const name = path.basename(file);
  const exact = kindOfName(name);
  if (exact) return exact;
  const hint = /(?:^|[^a-z])(main|master)\.cf/i.exec(name)?.[1];
  if (hint) return hint.toLowerCase() as InstanceFile;
  return hasServices(parseMaster(text)) ? 'master' : 'main';
}
