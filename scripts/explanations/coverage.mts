#!/usr/bin/env -S npx tsx
/**
 * Writes `docs/explanations.md`: how much of Postfix is explained, by kind and by subject.
 *
 *     npm run explanations:coverage [-- --check]
 *
 * --check: writes nothing, and fails when the file is not up to date.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

import type { Entry, Subject } from './entry.mjs';
import { ORIGINAL, readSubjects, translations as languages } from './files.mjs';
import { explainable, readData } from './names.mjs';

const file = path.resolve(import.meta.dirname, '../../docs/explanations.md');
const subjects = readSubjects(ORIGINAL);
const translations = languages().map((language): [string, readonly Subject[]] => [language, readSubjects(language)]);

type Row = readonly (string | number)[];

function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const kindOf = (key: string): string => key.split(' ')[0]!;
const withExample = (entries: readonly Entry[]): number => entries.filter(({ examples }) => examples.length > 0).length;
const withRisk = (entries: readonly Entry[]): number => entries.filter(({ risk }) => risk !== undefined).length;

function total(rows: readonly Row[]): Row {
  const [first] = rows;
  const sums = first!
    .slice(1)
    .map((value, at) => (typeof value === 'number' ? rows.reduce((sum, row) => sum + (row[at + 1] as number), 0) : ''));
  return ['**all**', ...sums];
}

function byKind(): string {
  const entries = subjects.flatMap((subject) => subject.entries);
  const names = [...explainable(readData())];
  const kinds = [...new Set([...names, ...entries.map(({ key }) => key)].map(kindOf))];
  const rows = kinds.map((kind): Row => {
    const own = entries.filter(({ key }) => kindOf(key) === kind);
    const wanted = names.filter((key) => kindOf(key) === kind).length || own.length;
    const translated = translations.map(
      ([, files]) => files.flatMap((one) => one.entries).filter(({ key }) => kindOf(key) === kind).length,
    );
    return [kind, wanted, own.length, withRisk(own), withExample(own), ...translated];
  });
  return table(
    ['kind', 'names', 'explained', 'with a risk', 'with an example', ...translations.map(([language]) => language)],
    [...rows, total(rows)],
  );
}

function bySubject(): string {
  const rows = subjects.map(({ subject, title, checked, reviewed, entries }): Row => {
    const translated = translations.map(
      ([, files]) => files.find((one) => one.subject === subject)?.entries.length ?? 0,
    );
    return [title, checked, reviewed ?? '', entries.length, withExample(entries), ...translated];
  });
  const head = ['subject', 'checked against', 'read again', 'entries', 'with an example'];
  return table([...head, ...translations.map(([language]) => language)], [...rows, total(rows)]);
}

const text = `# What is explained

Written by \`npm run explanations:coverage\`; the test run checks that it is current.

## By kind

${byKind()}

## By subject

${bySubject()}
`;

const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
if (!process.argv.includes('--check')) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, formatted);
} else if (readFileSync(file, 'utf8') !== formatted) {
  console.error('docs/explanations.md is not up to date: run "npm run explanations:coverage".');
  process.exitCode = 1;
}
