/** How Postfix words what is wrong with a value that has `$name` in it (`src/util/mac_parse.c`, `mac_expand.c`). */

import type { ExpansionProblemCode, ExpansionWarning, OnWarning } from '../../project/expand';
import { Fatal, type Report } from './report';

type Wording = (...quoted: readonly string[]) => string;

/** Postfix has some quotes too many. */
const OPERATORS = '"==" or "!="" or "<"" or "<="" or ">="" or ">"';

const WORDINGS: Readonly<Record<Exclude<ExpansionProblemCode, 'number-too-large' | 'too-long'>, Wording>> = {
  'truncated-reference': (value) => `truncated macro reference: "${value}"`,
  'empty-name': (value) => `empty macro name: "${value}"`,
  'bad-name': (before, at) => `attribute name syntax error at: "...${before}>>>${at}"`,
  'unbalanced-braces': (text) => `unbalanced {} in attribute expression: "${text}"`,
  'operator-expected': (left, at) => `${OPERATORS} expected at: "...${left}}>>>${at}"`,
  'bad-suffix': (operator, suffix) => `bad operator suffix at: "...${operator}>>>${suffix}"`,
  'operand-expected': (left, operator, at) => `"{expression}" expected at: "...{${left}} ${operator}>>>${at}"`,
  'condition-expected': (at) => `"?" or ":" expected at: "...}>>>${at}"`,
  'colon-expected': (branch, at) => `":" expected at: "...${branch}}>>>${at}"`,
  'unexpected-text': (branch, at) => `unexpected input at: "...${branch}}>>>${at}"`,
  'nested-too-deep': (text) => `unreasonable macro call nesting: "${text}"`,
  'bad-level': (text) => `malformed compatibility level syntax: "${text}"`,
  'unknown-function': (name, argument) => `unknown function "${name}" at"...>>>${name}{${argument}}"`,
};

/** Passes warnings on to `report`. */
export function warnThrough(report: Report): OnWarning {
  return ({ code, quoted }: ExpansionWarning): void => {
    if (code === 'number-too-large') throw new Fatal(`mac_exp_eval: bad conversion: ${quoted.join('')}`);
    if (code !== 'too-long') report.warn(WORDINGS[code](...quoted));
  };
}
