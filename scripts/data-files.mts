/** The files of `server/data`, as the build, the checks of the explanations and the tests read them. */

import { readFileSync } from 'node:fs';
import { DATA_FILES, type FileContents } from '../server/src/knowledge/data';

const folder = new URL('../server/data/', import.meta.url);

export function readDataFiles(): FileContents {
  const entries = Object.entries(DATA_FILES).map(([key, file]): [string, unknown] => [
    key,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);
  return Object.fromEntries(entries) as FileContents;
}
