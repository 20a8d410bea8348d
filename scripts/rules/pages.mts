#!/usr/bin/env -S npx tsx
/**
 * Writes the manual pages of the rules, `docs/rules/ID.md`, and the list of them, from the rules themselves.
 *
 *     npm run rules:pages [-- --check]
 *
 * --check: writes nothing, and fails when a page is not up to date, or there is one too many.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rulePage } from '../../server/src/features/findings/rule-page';
import { CATEGORIES, type Rule } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'docs/rules');
const LIST = 'README.md';

function list(): string {
  const parts = CATEGORIES.flatMap((category) => {
    const rules = RULES.filter((rule) => rule.category === category);
    return rules.length === 0 ? [] : [`## ${category}`, '', HEAD, ...rules.map(row), ''];
  });
  return [
    '# Rules',
    '',
    `${RULES.length} checks. Written by \`npm run rules\` from the rules themselves; the test run checks that the pages are current.`,
    'A ● marks rules whose fix joins "fix all", a ○ those whose fix is offered one by one.',
    '',
    ...parts,
  ].join('\n');
}

const HEAD = '| rule | severity | fix | what it reports |\n| --- | --- | --- | --- |';

function row({ id, severity, fixable, summary }: Rule): string {
  const mark = { safe: '●', manual: '○', none: '' }[fixable];
  return `| [${id}](${id}.md) | ${severity} | ${mark} | ${summary().replaceAll('|', '\\|')} |`;
}

async function page(name: string, text: string): Promise<readonly [string, string]> {
  const file = path.join(folder, name);
  return [name, await format(text, { ...(await resolveConfig(file)), filepath: file })];
}

const wanted = new Map(
  await Promise.all([page(LIST, list()), ...RULES.map((rule) => page(`${rule.id}.md`, rulePage(rule)))]),
);
mkdirSync(folder, { recursive: true });
const there = readdirSync(folder);
const outdated = [...wanted].filter(
  ([name, text]) => !there.includes(name) || readFileSync(path.join(folder, name), 'utf8') !== text,
);
const extra = there.filter((name) => !wanted.has(name) && name !== 'left-out.md');

if (outdated.length + extra.length > 0) {
  if (process.argv.includes('--check')) {
    const names = [...outdated.map(([name]) => name), ...extra].join(', ');
    console.error(`docs/rules is not up to date (${names}): run "npm run rules".`);
    process.exitCode = 1;
  } else {
    for (const [name, text] of outdated) writeFileSync(path.join(folder, name), text);
    for (const name of extra) rmSync(path.join(folder, name));
  }
}
