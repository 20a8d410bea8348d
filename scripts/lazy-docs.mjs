/**
 * Makes the manual pages of rules cost nothing where nobody reads them: in the bundle, `docs`, `examples` and `lookAlikes`
 * of a rule become getters, which V8 does not compile, and which make no objects, until somebody asks.
 *
 * Rules are laid out by Prettier, so that a property of the rule begins, and ends, two blanks from the margin.
 */

import { readFile } from 'node:fs/promises';

const PROPERTY = /^ {2}(docs|examples|lookAlikes): ((?:\{|\[)\n(?: {3}.*\n|\n)* {2}(?:\}|\])|\[.*\]),$/gm;

/** @type {import('esbuild').Plugin} */
export const lazyDocs = {
  name: 'lazy-docs',
  setup(build) {
    build.onLoad({ filter: /lint[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: makeLazy(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Text inside of template literals may begin anywhere, and is left as it is. */
export function makeLazy(source) {
  return source.replace(PROPERTY, '  get $1() { return $2; },');
}
