/** The facts and explanations, from the files that the build puts beside the program. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeData } from '../knowledge/data';
import type { ExplanationData, TranslationData } from '../knowledge/explanations';
import { Knowledge } from '../knowledge/knowledge';

/** Throws where a file is missing: the installation is then broken, and nothing would work. */
export function readKnowledge(): Knowledge {
  return new Knowledge(read<KnowledgeData>('facts.json'), {
    original: () => read<ExplanationData>('explanations.json'),
    translation: (language) => {
      const file = `explanations.${language}.json`;
      return /^[a-z]+$/.test(language) && existsSync(inPlace(file)) ? read<TranslationData>(file) : undefined;
    },
  });
}

function read<Data>(file: string): Data {
  return JSON.parse(readFileSync(inPlace(file), 'utf8')) as Data;
}

function inPlace(file: string): string {
  return path.join(__dirname, file);
}
