/** The facts, from the file that the build puts beside the program. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeData } from '../knowledge/data';
import { Knowledge } from '../knowledge/knowledge';

/** Throws where the file is missing: the installation is then broken, and nothing would work. */
export function readKnowledge(): Knowledge {
  return new Knowledge(JSON.parse(readFileSync(path.join(__dirname, 'facts.json'), 'utf8')) as KnowledgeData);
}
