/** Brings the explanations of a language into the form that the server reads. */

import { readdirSync, readFileSync } from 'node:fs';
import type { ExplanationData, ExplanationFacts, TranslationData } from '../../server/src/knowledge/explanations';
import type { Entry, Subject } from './entry.mjs';
import { parseSubject } from './parse.mjs';

const folder = new URL('../../server/data/explanations/', import.meta.url);

/** The languages that there are texts in: English, and those that some of it is translated into. */
export function languages(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The files of a language, by name. Throws, with file, row and reason, where one does not have the form. */
export function readSubjects(language: string): readonly Subject[] {
  const own = new URL(`${language}/`, folder);
  const files = readdirSync(own).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => {
    try {
      return parseSubject(readFileSync(new URL(file, own), 'utf8'));
    } catch (error) {
      throw new Error(`${language}/${file}:${(error as Error).message}`, { cause: error });
    }
  });
}

/** All entries, as they were written first. */
export function compileExplanations(): ExplanationData {
  const subjects = readSubjects('en');
  return {
    subjects: subjects.map(({ subject, title, checked }) => ({ id: subject, title, checked })),
    entries: Object.fromEntries(
      subjects.flatMap(({ subject, entries }) => entries.map((entry) => [entry.key, factsOf(entry, subject)])),
    ),
  };
}

/** What is translated into `language`. Examples and references are those of the original. */
export function compileTranslation(language: string): TranslationData {
  const subjects = readSubjects(language);
  return {
    subjects: subjects.map(({ subject, title }) => ({ id: subject, title })),
    entries: Object.fromEntries(subjects.flatMap(({ entries }) => entries.map((entry) => [entry.key, wordsOf(entry)]))),
  };
}

/** Without what is empty. */
function factsOf(entry: Entry, subject: string): ExplanationFacts {
  const { examples, see } = entry;
  return {
    ...wordsOf(entry),
    ...(examples.length > 0 ? { examples } : {}),
    ...(see.length > 0 ? { see: see.map(keyOf) } : {}),
    subject,
  };
}

function wordsOf({ title, summary, body, risk }: Entry): TranslationData['entries'][string] {
  return { ...(title ? { title } : {}), summary, ...(body.length > 0 ? { body } : {}), ...(risk ? { risk } : {}) };
}

/** A parameter is named without its kind. */
function keyOf(name: string): string {
  return name.includes(' ') ? name : `parameter ${name}`;
}
