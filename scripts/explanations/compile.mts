/** Brings the explanations of a language into the form that the server reads. */

import type { ExplanationData, ExplanationFacts, TranslationData } from '../../server/src/knowledge/explanations';
import type { Entry, Subject } from './entry.mjs';
import { ORIGINAL, readSubjects } from './files.mjs';
import { explainable, readData } from './names.mjs';
import { originalProblems, translationProblems } from './problems.mjs';

/** All entries, as they were written first. Throws, with file, entry and reason, where one is not as it should be. */
export function compileExplanations(): ExplanationData {
  const subjects = readSubjects(ORIGINAL);
  refuse(originalProblems(subjects, explainable(readData())));
  return {
    subjects: subjects.map(({ subject, title, checked }) => ({ id: subject, title, checked })),
    entries: byKey(subjects, (entry, { subject }) => factsOf(entry, subject)),
  };
}

/** What is translated into `language`. Examples and references are those of the original. Throws as the other does. */
export function compileTranslation(language: string): TranslationData {
  const subjects = readSubjects(language);
  refuse(translationProblems(subjects, readSubjects(ORIGINAL)).map((problem) => `${language}/${problem}`));
  return {
    subjects: subjects.map(({ subject, title }) => ({ id: subject, title })),
    entries: byKey(subjects, wordsOf),
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Explanations are not as they should be:\n${problems.join('\n')}`);
}

function byKey<T>(subjects: readonly Subject[], of: (entry: Entry, subject: Subject) => T): Record<string, T> {
  return Object.fromEntries(
    subjects.flatMap((subject) => subject.entries.map((entry) => [entry.key, of(entry, subject)])),
  );
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
