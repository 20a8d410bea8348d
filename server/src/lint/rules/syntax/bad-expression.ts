/** A `$` expression that Postfix cannot parse or evaluate. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import type { Expansion, ExpansionProblemCode } from '../../../project/expand';
import { expansionOf, isInForce, type Setting } from '../../../project/setting';
import { firstProblem, forEachReference, type Expression } from '../../../syntax/expression';
import { short } from '../../shared/checked-value';
import { replace } from '../../edits';
import { isExpanded, isReached } from '../../shared/reach';
import type { Fix, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'syntax-bad-expression',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A value has a "$" expression that Postfix cannot read.'),
  docs: {
    why: 'A program that expands the value stops with a fatal error, and postconf(1) does too. For values that many programs read, that is all of Postfix.',
    reference: ['postconf(5)', 'src/util/mac_expand.c', 'src/util/mac_parse.c', 'src/util/dict.c'],
  },
  examples: [
    { file: 'main', bad: 'smtpd_banner = $myhostname costs 5$\n', good: 'smtpd_banner = $myhostname costs 5$$\n' },
    { file: 'main', bad: 'relayhost = ${relay?{[a.example]}\n', good: 'relayhost = ${relay?{[a.example]}}\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'default_rbl_reply = $rbl_code Service unavailable; $rbl_class [$rbl_what] blocked using $rbl_domain${rbl_reason?; $rbl_reason}\n',
      why: 'smtpd fills in these names when it rejects, in a syntax of its own.',
    },
    {
      file: 'main',
      text: 'smtpd_banner = $myhostname ESMTP ${mail_version?v$mail_version} for 5$$\n',
      why: 'A condition, and a "$" that stands for itself.',
    },
  ],
  setting(setting, context) {
    const { instance } = context;
    if (setting.value.isPlain || !isScanned(setting, context) || !isInForce(setting, instance)) return;
    const written = firstProblem(setting.value.expression);
    if (written && written.code !== 'nested-too-deep') return reportWritten(written.code, written, setting, context);
    if (written || !isExpanded(setting, instance)) return;
    const { problem } = expansionOf(setting, instance);
    if (problem && problem.code !== 'nested-too-deep' && problem.code !== 'too-long') {
      reportEvaluated(problem, setting, context);
    }
  },
};

/** Postfix does not look at values that it reads raw. */
function isScanned({ name }: Setting, { instance }: RuleContext): boolean {
  const parameter = instance.parameter(name.text);
  return !parameter || (parameter.type !== 'raw' && parameter.class !== 'read-only');
}

/** A mistake in the text of this value. */
function reportWritten(code: ExpansionProblemCode, place: Span, setting: Setting, context: RuleContext): void {
  const { instance, report } = context;
  const { line } = setting;
  const text = line.logical.text.slice(place.start, place.end);
  const fatal = isExpanded(setting, instance)
    ? expansionOf(setting, instance).problem !== undefined
    : isReached(setting, instance);
  const effect = fatal
    ? l10n.t('Postfix stops when it expands this value.')
    : l10n.t('Postfix warns of it, and stops as soon as it has to expand this value.');
  report({
    span: visible(place, setting),
    severity: fatal ? 'error' : 'warning',
    message: `${describe(code, text)} ${effect}`,
    fixes: () => fixes(code, place, setting),
  });
}

/** What is wrong only with the values that names stand for. A mistake written elsewhere is told there. */
function reportEvaluated(problem: NonNullable<Expansion['problem']>, setting: Setting, context: RuleContext): void {
  if (problem.name !== undefined) {
    if (WRITTEN_CODES.has(problem.code)) return;
    const origin = context.instance.effective(problem.name, setting.scope)?.origin.from;
    if (context.instance.parameter(problem.name) && origin !== 'default') return;
  }
  const { value, line } = setting;
  const place = comparisonIn(value.expression) ?? value;
  context.report({
    span: place,
    message: `${describe(problem.code, line.logical.text.slice(place.start, place.end))} ${l10n.t('Postfix stops when it expands this value.')}`,
  });
}

/** Codes of mistakes that are seen in the text itself, without evaluating it. */
const WRITTEN_CODES: ReadonlySet<ExpansionProblemCode> = new Set([
  'truncated-reference',
  'empty-name',
  'bad-name',
  'unbalanced-braces',
  'operator-expected',
  'bad-suffix',
  'operand-expected',
  'condition-expected',
  'colon-expected',
  'unexpected-text',
]);

/** The first comparison or call of a function. */
function comparisonIn(expression: Expression): Span | undefined {
  let found: Span | undefined;
  forEachReference(expression, (reference) => {
    if (reference.comparison || reference.call) found ??= { start: reference.start, end: reference.end };
  });
  return found;
}

/** An empty place gets the character before it. */
function visible({ start, end }: Span, { value }: Setting): Span {
  return start < end ? { start, end } : { start: Math.max(value.start, start - 1), end };
}

function describe(code: ExpansionProblemCode, text: string): string {
  switch (code) {
    case 'truncated-reference':
      return l10n.t('The bracket that opens in "{0}" is not closed.', short(text));
    case 'empty-name':
      return l10n.t('No parameter name stands behind "$"; the character itself is written "$$".');
    case 'bad-name':
      return l10n.t('"{0}" cannot stand behind the name of a parameter.', short(text));
    case 'unbalanced-braces':
      return l10n.t('The brace that opens in "{0}" is not closed.', short(text));
    case 'operator-expected':
      return l10n.t('One of the operators "==", "!=", "<", "<=", ">=", ">" must stand behind "{…}".');
    case 'operand-expected':
      return l10n.t('The right side of the comparison must stand here, in braces.');
    case 'condition-expected':
      return l10n.t('Only "?" or ":" can stand behind a comparison, not "{0}".', short(text));
    case 'colon-expected':
      return l10n.t('Only ":" can stand behind "?{…}", not "{0}".', short(text));
    case 'unexpected-text':
      return l10n.t('Nothing can stand behind the last "{…}", not even "{0}".', short(text));
    case 'bad-suffix':
      return l10n.t('The only word that can stand behind an operator is "level".');
    case 'bad-level':
      return l10n.t('Both sides of a comparison with "level" must be levels such as "3.6".');
    case 'number-too-large':
      return l10n.t('A number in the comparison is too large.');
    case 'unknown-function':
      return l10n.t('Postfix has no such function as "{0}" calls.', short(text));
    default:
      return l10n.t('Postfix cannot read "{0}".', short(text));
  }
}

function fixes(code: ExpansionProblemCode, { start, end }: Span, { file, line, value }: Setting): Fix[] {
  if (code === 'empty-name' && end - start <= 2 && !/[{(]/.test(line.logical.text.slice(start, end))) {
    return [
      {
        title: l10n.t('Write "$$" for the character itself'),
        safety: 'manual',
        preferred: true,
        edits: [replace(file, line, { start, end: start + 1 }, '$$')],
      },
    ];
  }
  if (code !== 'truncated-reference') return [];
  const bracket = line.logical.text[start + 1] === '(' ? ')' : '}';
  return [
    {
      title: l10n.t('Close with "{0}" at the end', bracket),
      safety: 'manual',
      preferred: true,
      edits: [replace(file, line, { start: value.end, end: value.end }, bracket)],
    },
  ];
}
