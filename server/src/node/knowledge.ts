/** The facts and explanations, from the files that the build puts beside the program. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseData } from '../knowledge/data';
import type { ExplanationData, TranslationData } from '../knowledge/explanations';
import { Knowledge } from '../knowledge/knowledge';

/** Throws where a file is missing: the installation is then broken, and nothing would work. */
export function readKnowledge(): Knowledge {
  return new Knowledge(parseData(textOf('facts.txt')), {
    original: () => read<ExplanationData>('explanations.json'),
    translation: (language) => {
      const file = `explanations.${language}.json`;
      return /^[a-z]+$/.test(language) && existsSync(inPlace(file)) ? read<TranslationData>(file) : undefined;
    },
  });
}

function read<Data>(file: string): Data {
  return JSON.parse(textOf(file)) as Data;
}

function textOf(file: string): string {
  return readFileSync(inPlace(file), 'utf8');
}

function inPlace(file: string): string {
  return path.join(__dirname, file);
}
