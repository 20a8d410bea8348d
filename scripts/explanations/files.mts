/** The files of the explanations. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Subject } from './entry.mjs';
import { parseSubject } from './parse.mjs';

const folder = new URL('../../server/data/explanations/', import.meta.url);

/** The language that all entries are written in first. */
export const ORIGINAL = 'en';

/** Languages that some of the entries are translated into. */
export function translations(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== ORIGINAL)
    .map(({ name }) => name);
}

/** The files of a language, by name. Throws, with file, row and reason, where one does not have the form. */
export function readSubjects(language: string): readonly Subject[] {
  const own = new URL(`${language}/`, folder);
  const files = readdirSync(own).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => readSubject(`${language}/${file}`, readFileSync(new URL(file, own), 'utf8')));
}

/** Throws, with `file`, row and reason, where the text does not have the form. */
export function readSubject(file: string, text: string): Subject {
  const subject = parse(file, text);
  if (!file.endsWith(`/${subject.subject}.md`)) throw new Error(`${file}:1: the subject is not the file's name`);
  return subject;
}

function parse(file: string, text: string): Subject {
  try {
    return parseSubject(text);
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`, { cause: error });
  }
}
