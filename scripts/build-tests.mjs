/** How the integration suite is bundled for the two kinds of extension host. */

/**
 * @param {{ forNode: import('esbuild').BuildOptions, forBrowser: import('esbuild').BuildOptions }} base
 * @returns {import('esbuild').BuildOptions[]}
 */
export function integrationBuilds({ forNode, forBrowser }) {
  return [
    {
      ...forNode,
      entryPoints: ['test/integration/index.ts'],
      outfile: 'dist/test/integration/index.js',
      external: ['vscode', 'mocha'],
    },
    {
      ...forBrowser,
      entryPoints: ['test/integration/index.browser.ts'],
      outfile: 'dist/test/integration/index.browser.js',
      format: 'cjs',
      external: ['vscode'],
      // Mocha's browser build would otherwise take the bundle's own `module` for the place of its exports.
      define: { module: 'undefined', 'process.env': '{}', global: 'globalThis' },
      alias: { assert: 'assert/' },
    },
  ];
}
