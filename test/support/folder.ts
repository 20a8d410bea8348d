/** Configuration directories on disk, as instances for tests. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OtherFiles, Texts } from './instance';

/** The main.cf and master.cf of a folder, and its other files as Postfix would find them in /etc/postfix. */
export function readFolder(folder: string): { readonly texts: Texts; readonly files: OtherFiles } {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'latin1');
  const texts: Texts = {};
  for (const file of ['main', 'master'] as const) {
    if (existsSync(path.join(folder, `${file}.cf`))) texts[file] = read(`${file}.cf`);
  }
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^(main|master)\.cf$/.test(name) && statSync(path.join(folder, name)).isFile(),
  );
  return { texts, files: Object.fromEntries(others.map((name) => [`/etc/postfix/${name}`, read(name)])) };
}
