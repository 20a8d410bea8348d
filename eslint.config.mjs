/** Lint rules, and the second of the three nets that hold the layers (see ARCHITECTURE.md). */

import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const NODE_ONLY = [
  { group: ['node:*', 'fs', 'path', 'os', 'child_process'], message: 'Shared code runs in browsers too.' },
  {
    group: ['vscode-languageserver/node', 'vscode-languageserver/browser'],
    message: 'Only the entry points know a platform.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'test/hosts/node_modules/', 'test/hosts/out/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,mts}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // With noUncheckedIndexedAccess an index that was just checked still needs the mark.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/{node,browser,cli}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: NODE_ONLY }] },
  },
  {
    files: ['server/src/node/main.ts', 'server/src/cli/**/*.ts', 'test/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', module: 'writable', URL: 'readonly' } },
  },
);
