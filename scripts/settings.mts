#!/usr/bin/env -S npx tsx
/**
 * Writes what `package.json` says of the lint rules, so that VS Code offers their names in the settings: one property of
 * `postfix.lint.rules` for each rule, described by the rule's own summary in `package.nls.json`. Likewise the schema of
 * `.postfixlint.json`, the configuration of the command line.
 *
 *     npm run settings [-- --check]
 *
 * --check: writes nothing, and fails when a file is not up to date.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configSchema } from '../server/src/cli/check/config/schema';
import { RULES } from '../server/src/lint/rules/index';

const root = path.resolve(import.meta.dirname, '..');
const LEVELS = ['off', 'hint', 'info', 'warning', 'error'];
const PREFIX = 'rule.';

type Json = Record<string, unknown>;

const NONE: Json = {};

function read(file: string): Json {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Json;
}

/** The manifest with the rules' properties. */
function withRules(manifest: Json): Json {
  const { configuration } = manifest['contributes'] as { configuration: { properties: Record<string, Json> } };
  const setting = configuration.properties['postfix.lint.rules']!;
  setting['properties'] = Object.fromEntries(
    RULES.map(({ id, severity, isOptional }) => [
      id,
      { type: 'string', enum: LEVELS, default: isOptional ? 'off' : severity, markdownDescription: `%${PREFIX}${id}%` },
    ]),
  );
  return manifest;
}

/** The strings with the rules' summaries; translated ones where there is a translation. */
function withSummaries(strings: Json, translation: Json = NONE): Json {
  const others = Object.entries(strings).filter(([key]) => !key.startsWith(PREFIX));
  const summaries = RULES.flatMap((rule) => {
    const text = rule.summary();
    return text in translation || translation === NONE ? [[PREFIX + rule.id, translation[text] ?? text]] : [];
  });
  return Object.fromEntries([...others, ...summaries]) as Json;
}

/** The text of each file as it should be. */
const wanted = {
  'package.json': withRules(read('package.json')),
  'package.nls.json': withSummaries(read('package.nls.json')),
  'package.nls.de.json': withSummaries(read('package.nls.de.json'), read('l10n/bundle.l10n.de.json')),
  'schemas/postfixlint.schema.json': configSchema(RULES),
};
mkdirSync(path.join(root, 'schemas'), { recursive: true });
for (const [file, content] of Object.entries(wanted)) {
  const target = path.join(root, file);
  const text = `${JSON.stringify(content, undefined, 2)}\n`;
  if (current(target) === JSON.stringify(content)) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is not up to date: run "npm run settings".`);
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
  }
}

/** Without regard to layout. */
function current(file: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
