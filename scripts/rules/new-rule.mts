#!/usr/bin/env -S npx tsx
/**
 * Makes the file of a new rule and registers it.
 *
 *     npm run new-rule -- tls-server-quiet [--category tls-server] [--severity warning] [--folder tls]
 *
 * The folder is the first word of the id where it is left out, the category that of the rules beside it.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CATEGORIES } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';

const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    category: { type: 'string' },
    severity: { type: 'string', default: 'warning' },
    folder: { type: 'string' },
  },
});
const [id = ''] = positionals;
const folder = values.folder ?? id.split('-')[0]!;
const category = values.category ?? RULES.find((rule) => rule.id.startsWith(`${folder}-`))?.category ?? 'consistency';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id)) fail('Name the rule in small letters and dashes, for example tls-server-quiet.');
if (RULES.some((rule) => rule.id === id)) fail(`There is a rule ${id} already.`);
if (!CATEGORIES.some((one) => one === category)) fail(`No such category. There are: ${CATEGORIES.join(', ')}`);

const name = id.startsWith(`${folder}-`) ? id.slice(folder.length + 1) : id;
const file = path.join(root, 'server/src/lint/rules', folder, `${name}.ts`);
if (existsSync(file)) fail(`${file} is there already.`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `/** What is wrong, in one sentence. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: '${id}',
  category: '${category}',
  severity: '${values.severity}',
  fixable: 'none',
  summary: () => l10n.t('What is wrong, in one sentence.'),
  docs: {
    why: 'What happens because of it.',
    reference: ['postconf(5) NAME'],
  },
  examples: [{ file: 'main', bad: 'NAME = wrong\\n', good: 'NAME = right\\n' }],
  lookAlikes: [{ file: 'main', text: 'NAME = odd\\n', why: 'Why this is right.' }],
  names: ['NAME'],
  setting(setting, { report }) {
    if (setting.value.text !== 'wrong') return;
    report({ span: setting.value, message: l10n.t('What is wrong here, and what Postfix does about it.') });
  },
};
`,
);
spawnSync('npx', ['tsx', path.join(import.meta.dirname, 'registry.mts')], { cwd: root, stdio: 'inherit' });
console.log(`${path.relative(root, file)} is registered. Next: fill it in, "npm run test:unit", "npm run rules".`);
