/** The facts and explanations, from the files that the build puts beside the program. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeData } from '../knowledge/data';
import type { ExplanationData } from '../knowledge/explanations';
import { Knowledge } from '../knowledge/knowledge';

/** Throws where a file is missing: the installation is then broken, and nothing would work. */
export function readKnowledge(): Knowledge {
  return new Knowledge(read<KnowledgeData>('facts.json'), () => read<ExplanationData>('explanations.json'));
}

function read<Data>(file: string): Data {
  return JSON.parse(readFileSync(path.join(__dirname, file), 'utf8')) as Data;
}
