#!/usr/bin/env -S npx tsx
/**
 * Checks the explanations and their translations.
 *
 *     npx tsx scripts/explanations/check.mts [FILE…]      what is wrong, in all files or those named
 *     npx tsx scripts/explanations/check.mts --missing    what nobody has explained yet
 */

import path from 'node:path';
import { ORIGINAL, readSubjects, translations } from './files.mjs';
import { explainable, readData } from './names.mjs';
import { originalProblems, translationProblems } from './problems.mjs';

const originals = readSubjects(ORIGINAL);
const known = explainable(readData());
const explained = new Set(originals.flatMap(({ entries }) => entries.map(({ key }) => key)));
const missing = [...known].filter((key) => !explained.has(key));

if (process.argv.includes('--missing')) {
  for (const key of missing) console.log(key);
} else {
  const files = process.argv.slice(2).map((file) => path.basename(file));
  const problems = [
    ...originalProblems(originals, known),
    ...translations().flatMap((language) =>
      translationProblems(readSubjects(language), originals).map((problem) => `${language}/${problem}`),
    ),
  ].filter((line) => files.length === 0 || files.includes(path.basename(line.split(':')[0]!)));
  const all = files.length === 0 ? [...problems, ...missing.map((key) => `nobody has explained: ${key}`)] : problems;
  for (const line of all) console.log(line);
  console.log(`${explained.size} entries, ${all.length} problems`);
  process.exitCode = all.length > 0 ? 1 : 0;
}
