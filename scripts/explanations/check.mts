#!/usr/bin/env -S npx tsx
/**
 * Checks the explanations.
 *
 *     npx tsx scripts/explanations/check.mts [FILE…]      what is wrong, in all files or those named
 *     npx tsx scripts/explanations/check.mts --missing    what nobody has explained yet
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry, Subject } from './entry.mjs';
import { entryProblems } from './problems.mjs';
import { explainable, readData } from './names.mjs';
import { parseSubject } from './parse.mjs';

const LANGUAGES = ['main.cf', 'master.cf', 'table', 'sh'];

const folder = fileURLToPath(new URL('../../server/data/explanations/en/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const known = explainable(readData());
const problems: string[] = [];
const entries = new Map<string, string>();

function read(file: string): Subject | undefined {
  try {
    return parseSubject(readFileSync(path.join(folder, file), 'utf8'));
  } catch (error) {
    problems.push(`${file}:${(error as Error).message}`);
    return undefined;
  }
}

const subjects = files.flatMap((file) => {
  const subject = read(file);
  return subject ? [{ file, subject }] : [];
});
for (const { file, subject } of subjects) {
  if (subject.subject !== path.basename(file, '.md')) problems.push(`${file}:1: the subject is not the file's name`);
  for (const entry of subject.entries) {
    const where = `${file}:${entry.row}: ${entry.key}`;
    if (entries.has(entry.key)) problems.push(`${where} is also in ${entries.get(entry.key)}`);
    entries.set(entry.key, file);
    if (!known.has(entry.key) && !/^concept [a-z0-9-]+$/.test(entry.key)) problems.push(`${where} is nothing known`);
  }
}
for (const { file, subject } of subjects) for (const entry of subject.entries) check(file, entry);

function check(file: string, entry: Entry): void {
  const report = (what: string): number => problems.push(`${file}:${entry.row}: ${entry.key}: ${what}`);
  for (const problem of entryProblems(entry, false)) report(problem);
  for (const { language } of entry.examples) if (!LANGUAGES.includes(language)) report(`example in "${language}"`);
  for (const name of entry.see) {
    const key = known.has(`parameter ${name}`) ? `parameter ${name}` : name;
    if (!known.has(key) && !entries.has(key)) report(`"${name}" under See is nothing known`);
  }
}

if (process.argv.includes('--missing')) {
  for (const key of known) if (!entries.has(key)) console.log(key);
} else {
  const wanted = process.argv.slice(2).map((file) => path.basename(file));
  const shown = problems.filter((line) => wanted.length === 0 || wanted.some((file) => line.startsWith(file)));
  for (const line of shown) console.log(line);
  console.log(`${entries.size} entries, ${shown.length} problems`);
  process.exitCode = shown.length > 0 ? 1 : 0;
}
