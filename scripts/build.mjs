#!/usr/bin/env node
/**
 * Builds `dist/`: the extension and the server, each for Node and for the browser, the command line, and the knowledge.
 *
 *     node scripts/build.mjs [--production] [--watch] [--tests]
 *
 * --production: minified, without source maps · --watch: builds again on every change · --tests: the integration suite too
 */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { integrationBuilds } from './build-tests.mjs';
import { lazyDocs } from './lazy-docs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' } },
});

const { printData } = await tsImport('../server/src/knowledge/data.ts', import.meta.url);
const { readDataFiles } = await tsImport('./data-files.mts', import.meta.url);

/** The data files of `server/data` in one text. */
const collectFacts = () => printData(readDataFiles());

const { compileExplanations, compileTranslation } = await tsImport('./explanations/compile.mts', import.meta.url);
const { translations } = await tsImport('./explanations/files.mts', import.meta.url);

/** The explanations, by key. */
const collectExplanations = () => JSON.stringify(compileExplanations());

/** Their translations, by language. */
const collectTranslations = () =>
  Object.fromEntries(translations().map((language) => [language, compileTranslation(language)]));

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: options.production ? false : 'linked',
  minify: options.production ?? false,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** @type {esbuild.BuildOptions} */
const forNode = { ...shared, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };

/** @type {esbuild.BuildOptions} */
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Makes a text importable under a name. */
const textPlugin = (name, text) => ({
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    build.onLoad({ filter: /.*/, namespace: name }, async () => ({ contents: await text(), loader: 'text' }));
  },
});

/** Node's file functions that return promises load much of what streams need; they wait until one is called. */
const promisesLater = {
  name: 'promises-later',
  setup(build) {
    build.onResolve({ filter: /^(node:)?fs\/promises$/ }, () => ({ path: 'promises', namespace: 'promises-later' }));
    build.onLoad({ filter: /.*/, namespace: 'promises-later' }, () => ({
      contents: `
        const fs = require('node:fs');
        for (const name of ['readFile', 'stat']) exports[name] = (...values) => fs.promises[name](...values);`,
    }));
  },
};

/** Every file that imports a CommonJS module as a whole copies it, and hundreds of rules import this one. */
const l10nOnce = {
  name: 'l10n-once',
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$/ }, ({ path: name, namespace }) =>
      namespace === 'l10n-once' ? undefined : { path: name, namespace: 'l10n-once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'l10n-once' }, ({ path: name }) => ({
      contents: `export const { t, config } = require('${name}');`,
      resolveDir: root,
    }));
  },
};

/** The command line runs no other program. The library that reads its words could, and would load what that takes. */
const noPrograms = {
  name: 'no-programs',
  setup(build) {
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'no-programs',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  { ...forNode, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  {
    ...forNode,
    entryPoints: ['server/src/cli/start.ts'],
    outfile: 'dist/lint-program.js',
    plugins: [l10nOnce, lazyDocs, noPrograms, promisesLater],
    charset: 'ascii',
    // What Node puts around a module; the launcher compiles the program itself.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  },
  { ...forNode, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...forBrowser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
    plugins: [
      textPlugin('postfix-facts', collectFacts),
      textPlugin('postfix-explanations', collectExplanations),
      textPlugin('postfix-translations', () => JSON.stringify(collectTranslations())),
    ],
  },
  {
    ...forBrowser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/client.browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
];

/** Starts the command line. It may keep what the program was compiled to, so it has to know which program that is. */
const launcher = async () => ({
  ...forNode,
  entryPoints: ['server/src/cli/main.ts'],
  outfile: 'dist/lint.js',
  define: { PROGRAM_BUILD: JSON.stringify(options.production ? await hashOf('dist/lint-program.js') : '') },
});

async function hashOf(file) {
  return createHash('sha256')
    .update(await readFile(path.join(root, file)))
    .digest('hex')
    .slice(0, 16);
}

await rm(path.join(root, 'dist'), { recursive: true, force: true });
await mkdir(path.join(root, 'dist'), { recursive: true });
// Node looks for the nearest one at every start, and the project's own is large.
await writeFile(path.join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
await writeFile(path.join(root, 'dist/facts.txt'), collectFacts());
await writeFile(path.join(root, 'dist/explanations.json'), collectExplanations());
for (const [language, translation] of Object.entries(collectTranslations())) {
  await writeFile(path.join(root, `dist/explanations.${language}.json`), JSON.stringify(translation));
}

const all = [...builds, ...(options.tests ? integrationBuilds({ forNode, forBrowser }) : [])];
if (options.watch) {
  const contexts = await Promise.all(
    [...all, await launcher()].map((build) => esbuild.context({ ...build, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(all.map((build) => esbuild.build(build)));
  await esbuild.build(await launcher());
}
