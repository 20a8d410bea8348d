#!/usr/bin/env node
/** Makes `postfix-language-support-<version>.vsix` out of `dist/` and checks that it is what an installation needs. */

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { name, version } = manifest;
const file = `${name}-${version}.vsix`;
const MAX_BYTES = 2_000_000;

const vsce = path.join(root, 'node_modules', '.bin', 'vsce');
const args = [
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  file,
];
const { status } = spawnSync(vsce, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);

/** All files that the manifest names: entry points, grammars, snippets, schemas. */
function named(value) {
  if (typeof value === 'string') return /^\.\/.*\.(js|json)$/.test(value) ? [value.slice(2)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

const { stdout } = spawnSync(vsce, ['ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
const packed = new Set(stdout.split('\n'));
const missing = [manifest.main, manifest.browser, manifest.contributes]
  .flatMap(named)
  .filter((one) => !packed.has(one));
if (missing.length > 0) {
  console.error(`The package lacks ${missing.join(', ')}.`);
  process.exit(1);
}

const { size } = statSync(path.join(root, file));
console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
if (size > MAX_BYTES) {
  console.error(`The package is larger than ${MAX_BYTES / 1e6} MB.`);
  process.exit(1);
}
