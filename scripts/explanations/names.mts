/** Everything that can be explained: the keys that entries may have. */

import { readFileSync } from 'node:fs';
import {
  DATA_FILES,
  parseData,
  printData,
  type FileContents,
  type KnowledgeData,
} from '../../server/src/knowledge/data';
import { namesInFacts } from '../../server/src/knowledge/reference';
import { COLUMNS } from '../../server/src/syntax/master-cf';

const folder = new URL('../../server/data/', import.meta.url);

export function readData(): KnowledgeData {
  const entries = Object.entries(DATA_FILES).map(([key, file]): [string, unknown] => [
    key,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);
  return parseData(printData(Object.fromEntries(entries) as FileContents));
}

/** Keys of all that must be explained; concepts are named by the texts themselves. */
export function explainable(data: KnowledgeData): Set<string> {
  return new Set([...namesInFacts(data).map(({ key }) => key), ...COLUMNS.map((name) => `column ${name}`)]);
}
