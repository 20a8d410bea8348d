#!/usr/bin/env node
/**
 * Collects the strings that users see into `l10n/bundle.l10n.json`, from which translations are made.
 *
 *     node scripts/l10n.mjs [--check]
 *
 * --check: writes nothing, and fails when the file is not up to date.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const root = path.resolve(import.meta.dirname, '..');
const bundle = path.join(root, 'l10n', 'bundle.l10n.json');

async function sources(folder) {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(root, folder, file));
}

const files = [...(await sources('client/src')), ...(await sources('server/src'))].sort();
const contents = await Promise.all(
  files.map(async (file) => ({ extension: '.ts', contents: await readFile(file, 'utf8') })),
);
const strings = await getL10nJson(contents);
const sorted = Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify(sorted, undefined, 2)}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(bundle, text);
} else if ((await readFile(bundle, 'utf8').catch(() => '')) !== text) {
  console.error('l10n/bundle.l10n.json is not up to date: run "npm run l10n".');
  process.exit(1);
}
