#!/usr/bin/env -S npx tsx
/**
 * Writes the registry of rules, `server/src/lint/rules/index.ts`, from the files that there are.
 *
 *     npm run rules:registry [-- --check]
 *
 * --check: writes nothing, and fails when the registry is not up to date.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'server/src/lint/rules');
const file = path.join(folder, 'index.ts');

/** `tls/server-off.ts` holds `tls-server-off`, `mail/soft-bounce.ts` holds `soft-bounce`: what the file itself says. */
function idOf(name: string): string {
  const found = /^ {2}id: '([^']+)'/m.exec(readFileSync(path.join(folder, name), 'utf8'));
  if (!found) throw new Error(`${name} has no id`);
  return found[1]!;
}

function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const rules = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((one) => `${name}/${one}`))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ id: idOf(name), from: `./${name.slice(0, -3)}` }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const source = [
  '/** All rules, sorted by id. Written by `npm run rules:registry` from the files beside it. */',
  '',
  "import type { Rule } from '../rule';",
  ...rules.map(({ id, from }) => `import { rule as ${camel(id)} } from '${from}';`),
  '',
  `export const RULES: readonly Rule[] = [${rules.map(({ id }) => camel(id)).join(', ')}];`,
  '',
].join('\n');
const text = await format(source, { ...(await resolveConfig(file)), filepath: file });

if (readFileSync(file, 'utf8') !== text) {
  if (process.argv.includes('--check')) {
    console.error('server/src/lint/rules/index.ts is not up to date: run "npm run rules".');
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
  }
}
