/** Which files are to be looked at together: those of one instance. */

import path from 'node:path';
import type { Target } from './targets';

/** Groups in the order of their first files. */
export function byInstance(targets: readonly Target[]): readonly (readonly Target[])[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const key = instanceOf(target.path);
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  return [...groups.values()];
}

/** The same for `a/my-main.cf.j2` and `a/my-master.cf.j2`. */
function instanceOf(file: string): string {
  const name = path.basename(file).replace(/(?:main|master)(?=\.cf(?![^]*\.cf))/i, '*');
  return path.join(path.dirname(file), name);
}
