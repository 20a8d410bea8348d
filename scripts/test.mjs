#!/usr/bin/env node
/**
 * Everything that `npm test` does, in the order of cost: what is quick and most often broken comes first.
 *
 *     node scripts/test.mjs [STEP…]     all steps, or those named
 *
 * Ends with a line "N passed, N failed" that counts the tests of all suites; a check without tests of its own, such as
 * the type checker, counts as one.
 */

import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** name → shell command. A step that fails does not keep the later ones from running, except for `system`. */
const STEPS = {
  system: 'node scripts/setup-system.mjs',
  types: 'tsc -b',
  eslint: 'eslint .',
  prettier: 'prettier --check --log-level warn .',
  layers: 'depcruise --config .dependency-cruiser.cjs server/src client/src',
  strings: 'node scripts/l10n.mjs --check',
  explanations: 'tsx scripts/explanations/check.mts && npm run --silent explanations:coverage -- --check',
  rules:
    'npm run --silent rules:registry -- --check && npm run --silent settings -- --check && npm run --silent rules:pages -- --check',
  unit: 'npm run --silent test:unit',
  grammar: 'npm run --silent test:grammar',
  oracle: 'npm run --silent test:oracle',
  package: 'npm run --silent package',
  protocol: 'npm run --silent test:protocol',
  'vscode server': 'tsx test/hosts/run.mts server',
  'vscode web': 'tsx test/hosts/run.mts web',
  'vscode server, installed package': 'tsx test/hosts/run.mts server-vsix',
};

/** How the suites tell their counts; the grammar tests print one line for each file that is as it should be. */
const PASSED = /^(?:\[[\w-]+\])?\s*(\d+) passing/gm;
const PASSED_FILE = /^✓ \S+ run success/gm;
const FAILED = /(?:^|, )\s*(\d+) failing/gm;

/** Lines of a failed step that are shown once more. */
const GIST = 60;

function run(command) {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
    };
    const child = spawn(command, { cwd: root, shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        process.stdout.write(data);
      });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}

/** Numbers of tests in a step; a failure that no suite counted is one. */
function count({ code, output }) {
  const passed = sum(output, PASSED) + (output.match(PASSED_FILE)?.length ?? 0);
  const failed = sum(output, FAILED);
  if (code !== 0) return { passed, failed: Math.max(failed, 1) };
  return { passed: Math.max(passed, failed === 0 ? 1 : 0), failed };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

/** What is worth reading again at the very end, where nobody can miss it: what surrounds the count of a suite, or the last lines. */
function gist(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/✔|^\s+ok\s/.test(line));
  const at = lines.findLastIndex((line) => /[1-9]\d* failing/.test(line));
  return (at < 0 ? lines.slice(-GIST) : lines.slice(Math.max(0, at - GIST / 2), at + GIST)).join('\n');
}

const total = { passed: 0, failed: 0 };
const failures = [];
for (const [name, command] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const started = Date.now();
  const result = await run(command);
  const { passed, failed } = count(result);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push({ name, gist: gist(result.output) });
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  if (name === 'system' && failed > 0) break;
}
for (const failure of failures) console.log(`\n── failed: ${failure.name}\n${failure.gist}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
