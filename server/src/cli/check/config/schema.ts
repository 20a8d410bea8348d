/** The JSON schema of `.postfixlint.json`: `schemas/postfixlint.schema.json` is written from it, for editors. */

import type { Rule } from '../../../lint/rule';
import { LEVELS, VERSION_PATTERN } from './read';

type Json = Readonly<Record<string, unknown>>;

export function configSchema(rules: readonly Rule[]): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of postfix-lint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is.' },
      postfixVersion: {
        type: 'string',
        pattern: VERSION_PATTERN.source,
        description: 'Version of Postfix to check against, such as 3.7 or 3.7.11; "auto" is the newest stable release.',
        examples: ['auto', '3.7'],
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'Severity of single rules.',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      exclude: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description:
          'Files and folders that a walk passes over: globs from the folder of this file; without a slash, names anywhere.',
        examples: [['vendor', 'test/**/broken.main.cf']],
      },
      maxWarnings: {
        type: 'integer',
        minimum: 0,
        description: 'With more warnings than this, the exit status is 1.',
      },
    },
  };
}

function ruleSchema({ severity, isOptional, summary }: Rule): Json {
  return { type: 'string', enum: LEVELS, default: isOptional ? 'off' : severity, description: summary() };
}
