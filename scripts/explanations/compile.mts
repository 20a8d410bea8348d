/** Brings the explanations of a language into the form that the server reads. */

import { readdirSync, readFileSync } from 'node:fs';
import type { ExplanationData, ExplanationFacts } from '../../server/src/knowledge/explanations';
import type { Entry } from './entry.mjs';
import { parseSubject } from './parse.mjs';

/** All entries of a language, by key. Throws where a file does not have the form. */
export function compileExplanations(language: string): ExplanationData {
  const folder = new URL(`../../server/data/explanations/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const entries = files.sort().flatMap((file) => parseSubject(readFileSync(new URL(file, folder), 'utf8')).entries);
  return Object.fromEntries(entries.map((entry) => [entry.key, factsOf(entry)]));
}

/** Without what is empty. */
function factsOf({ summary, body, risk, examples, see }: Entry): ExplanationFacts {
  return {
    summary,
    ...(body.length > 0 ? { body } : {}),
    ...(risk ? { risk } : {}),
    ...(examples.length > 0 ? { examples } : {}),
    ...(see.length > 0 ? { see } : {}),
  };
}
