/** Everything that can be explained: the keys that entries may have. */

import { readFileSync } from 'node:fs';
import type { KnowledgeData } from '../../server/src/knowledge/data';
import { DATA_FILES } from '../../server/src/knowledge/data';
import { READ_ONLY_NAMES } from '../../server/src/knowledge/edition';
import { COLUMNS } from '../../server/src/syntax/master-cf';

const folder = new URL('../../server/data/', import.meta.url);

export function readData(): KnowledgeData {
  const entries = Object.entries(DATA_FILES).map(([key, file]): [string, unknown] => [
    key,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);
  return Object.fromEntries(entries) as unknown as KnowledgeData;
}

/** Keys of all that the facts know; concepts are named by the texts themselves. */
export function explainable(data: KnowledgeData): Set<string> {
  return new Set([
    ...data.parameters.map(({ name }) => `parameter ${name}`),
    ...data.legacyNames.map(({ name }) => `parameter ${name}`),
    ...READ_ONLY_NAMES.map((name) => `parameter ${name}`),
    ...data.serviceParameters.map(({ suffix }) => `service-parameter ${suffix}`),
    ...data.restrictions.map(({ name }) => `restriction ${name}`),
    ...data.tableTypes.flatMap(({ type, clientParameters }) => [
      `table ${type}`,
      ...(clientParameters ?? []).map(({ word }) => `client ${type} ${word}`),
    ]),
    ...data.programs.map(({ name }) => `program ${name}`),
    ...data.stockServices.map(({ name }) => `service ${name}`),
    ...COLUMNS.map((name) => `column ${name}`),
    ...data.vocabularies.flatMap(({ id, words }) => words.map(({ word }) => `value ${id} ${word}`)),
  ]);
}
