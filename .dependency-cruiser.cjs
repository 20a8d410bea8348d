/** The layers: who may import whom. The order is that of ARCHITECTURE.md, and each entry says why. */

/** Forbids files of `layer` to import files of the folders named. */
const never = (layer, folders, why) => ({
  name: `${layer}-knows-not-${folders.join('-')}`,
  comment: why,
  severity: 'error',
  from: { path: `^server/src/${layer}/` },
  to: { path: `^server/src/(${folders.join('|')})(/|\\.ts)` },
});

const UPPER = ['service', 'lsp', 'node', 'browser', 'cli'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is two rooms without a wall.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    never(
      'base',
      ['knowledge', 'syntax', 'project', 'lint', 'features', ...UPPER],
      'The base knows nothing of Postfix.',
    ),
    never('knowledge', ['syntax', 'project', 'lint', 'features', ...UPPER], 'Knowledge reads no text.'),
    never('syntax', ['knowledge', 'project', 'lint', 'features', ...UPPER], 'What a name means is not grammar.'),
    never('project', ['lint', 'features', ...UPPER], 'An instance is what is, not what is wrong or shown.'),
    never('lint', ['features', ...UPPER], 'Rules serve the command line as well as editors.'),
    never('lsp', ['node', 'browser', 'cli'], 'The protocol runs on every platform.'),
    never('node', ['browser', 'cli'], 'Platforms do not know each other.'),
    never('browser', ['node', 'cli'], 'Platforms do not know each other.'),
    never('cli', ['browser', 'lsp'], 'The command line speaks no protocol.'),
    {
      name: 'features-do-not-lint',
      comment: 'Rules and findings are the business of one folder.',
      severity: 'error',
      from: { path: '^server/src/features/', pathNot: '^server/src/features/findings/' },
      to: { path: '^server/src/lint/' },
    },
    {
      name: 'features-stay-below-the-service',
      comment: 'A feature is asked; it does not ask the server.',
      severity: 'error',
      from: { path: '^server/src/features/' },
      to: { path: '^server/src/(service\\.ts|lsp/|node/|browser/|cli/)' },
    },
    {
      name: 'rules-do-not-know-each-other',
      comment: 'Deleting a rule is one file, one line in the index, one test.',
      severity: 'error',
      from: { path: '^server/src/lint/rules/[^/]+/' },
      to: { path: '^server/src/lint/(rules/|engine\\.ts|apply\\.ts)' },
    },
    {
      name: 'protocol-types-start-at-features',
      comment: 'What stands below serves the command line too.',
      severity: 'error',
      from: { path: '^server/src/(base|knowledge|syntax|project|lint)/' },
      to: { path: 'node_modules/vscode-languageserver' },
    },
    {
      name: 'client-knows-only-the-requests',
      comment: 'Client and server share the names of requests, and nothing else.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^server/src/', pathNot: '^server/src/lsp/requests\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
