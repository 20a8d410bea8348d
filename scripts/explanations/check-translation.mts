#!/usr/bin/env -S npx tsx
/**
 * Checks translated explanations against the original: what must be the same in all languages is the same.
 *
 *     npx tsx scripts/explanations/check-translation.mts LANGUAGE [FILE…]
 */

import path from 'node:path';
import { readSubjects } from './compile.mjs';
import type { Entry, Part, Subject } from './entry.mjs';
import { entryProblems } from './problems.mjs';

/** What is wrong with the translation into `language`; one line for each problem. */
export function translationProblems(language: string): string[] {
  const originals = new Map(
    readSubjects('en').flatMap(({ subject, entries }) =>
      entries.map((entry): [string, { subject: string; entry: Entry }] => [entry.key, { subject, entry }]),
    ),
  );
  return readSubjects(language).flatMap((subject) => subjectProblems(subject, originals));
}

function subjectProblems(
  { subject, entries }: Subject,
  originals: ReadonlyMap<string, { subject: string; entry: Entry }>,
): string[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const where = `${subject}.md:${entry.row}: ${entry.key}`;
    const original = originals.get(entry.key);
    if (!original) return [`${where} is not in the original`];
    if (original.subject !== subject) return [`${where} belongs into ${original.subject}.md`];
    if (seen.has(entry.key)) return [`${where} stands here twice`];
    seen.add(entry.key);
    return [...entryProblems(entry), ...differences(entry, original.entry)].map((what) => `${where}: ${what}`);
  });
}

function differences(entry: Entry, original: Entry): string[] {
  const problems: string[] = [];
  if (entry.examples.length > 0) problems.push('examples are those of the original: leave them out');
  if (entry.see.length > 0) problems.push('"See" is that of the original: leave it out');
  if (bounds(entry) !== bounds(original))
    problems.push(
      `bounds of versions are ${bounds(entry) || 'none'}, those of the original ${bounds(original) || 'none'}`,
    );
  const known = new Set(codeSpans(original));
  for (const span of new Set(codeSpans(entry)))
    if (!known.has(span)) problems.push(`\`${span}\` is not in the original`);
  if (entry.summary === original.summary) problems.push('is not translated');
  return problems;
}

function bounds({ body }: Entry): string {
  return body
    .map(({ since, before }) => (since ? `since ${since}` : before ? `before ${before}` : ''))
    .filter(Boolean)
    .join(', ');
}

function codeSpans({ summary, body, risk = [] }: Entry): string[] {
  const texts = [summary, ...[...body, ...risk].map(({ text }: Part) => text)];
  return texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => span!.replace(/\s+/g, ' ')));
}

if (process.argv[1] && path.basename(process.argv[1]) === path.basename(import.meta.filename)) {
  const [language = 'de', ...files] = process.argv.slice(2);
  const wanted = files.map((file) => path.basename(file));
  const problems = translationProblems(language).filter(
    (line) => wanted.length === 0 || wanted.some((file) => line.startsWith(file)),
  );
  for (const line of problems) console.log(line);
  const count = readSubjects(language).reduce((sum, { entries }) => sum + entries.length, 0);
  console.log(`${count} entries, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
