#!/usr/bin/env node
/**
 * Collects the strings that users see into `l10n/bundle.l10n.json`, from which translations are made, and compares the
 * translations with it: nothing untranslated, nothing left over, the same placeholders and names.
 *
 *     node scripts/l10n.mjs [--check]
 *
 * --check: writes nothing, and fails when the file is not up to date or a translation is not complete. Without it, the
 * state of the translations is told.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

async function sources(folder) {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(root, folder, file));
}

async function collect() {
  const files = [...(await sources('client/src')), ...(await sources('server/src'))].sort();
  const contents = await Promise.all(
    files.map(async (file) => ({ extension: '.ts', contents: await readFile(file, 'utf8') })),
  );
  const strings = await getL10nJson(contents);
  return Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readJson(file) {
  return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}

/** The text of a string that may come with remarks for translators. */
const textOf = (value) => (typeof value === 'string' ? value : value.message);

/** Placeholders, and names set as code, in the order of the alphabet: translations must have the same. */
function fixedParts(text) {
  return [...new Set(text.match(/\{\d\}|`[^`]+`/g) ?? [])].sort().join(' ');
}

/** Strings made of names alone are the same in all languages. */
function hasWords(text) {
  return /[A-Za-z]{2,}/.test(text.replace(/\{\d\}|`[^`]+`|\*[^*]+\*/g, ''));
}

/** What is wrong with a translation. */
function compare(file, originals, translations, sameAllowed) {
  const problems = [];
  for (const [key, original] of Object.entries(originals)) {
    const text = textOf(original);
    const translated = translations[key] === undefined ? undefined : textOf(translations[key]);
    if (translated === undefined) problems.push(`is missing: ${key}`);
    else if (fixedParts(translated) !== fixedParts(text)) problems.push(`other placeholders or names: ${key}`);
    else if (translated === text && hasWords(text) && !sameAllowed.has(text))
      problems.push(`is not translated: ${key}`);
  }
  for (const key of Object.keys(translations)) if (!(key in originals)) problems.push(`is of no use: ${key}`);
  return problems.map((problem) => `${file}: ${problem}`);
}

/** The languages, and the strings in each that are written as in English. */
const SAME = { de: new Set(['In {0}:', 'Postfix', 'Postfix Language Server', 'Postfix {0}']) };

const strings = await collect();
const text = `${JSON.stringify(strings, undefined, 2)}\n`;
const bundle = path.join(root, 'l10n', 'bundle.l10n.json');
const problems = [];
if (!isCheck) await writeFile(bundle, text);
else if ((await readFile(bundle, 'utf8').catch(() => '')) !== text) {
  problems.push('l10n/bundle.l10n.json is not up to date: run "npm run l10n".');
}
for (const [language, same] of Object.entries(SAME)) {
  for (const [file, originals] of [
    [`l10n/bundle.l10n.${language}.json`, strings],
    [`package.nls.${language}.json`, await readJson('package.nls.json')],
  ]) {
    problems.push(...compare(file, originals, await readJson(file).catch(() => ({})), same));
  }
}
for (const problem of problems) console.error(problem);
if (isCheck && problems.length > 0) process.exit(1);
