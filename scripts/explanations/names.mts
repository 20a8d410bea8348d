/** Everything that can be explained: the keys that entries may have. */

import { parseData, printData, type KnowledgeData } from '../../server/src/knowledge/data';
import { namesInFacts } from '../../server/src/knowledge/reference';
import { COLUMNS } from '../../server/src/syntax/master-cf';
import { readDataFiles } from '../data-files.mjs';

export function readData(): KnowledgeData {
  return parseData(printData(readDataFiles()));
}

/** Keys of all that must be explained; concepts are named by the texts themselves. */
export function explainable(data: KnowledgeData): Set<string> {
  return new Set([...namesInFacts(data).map(({ key }) => key), ...COLUMNS.map((name) => `column ${name}`)]);
}
