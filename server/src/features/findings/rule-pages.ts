/** The rules as pages of the reference, and the way from a finding to the page of its rule. */

import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Rule } from '../../lint/rule';
import { RULES } from '../../lint/rules/index';
import { withoutMarks } from '../markdown';
import { pathOf } from '../page/address';
import { rulePage } from './rule-page';

/** What lists of names say of a rule. */
export interface RuleName {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly path: string;
}

/** The page at a path such as `/rule/syntax-boolean.md`; undefined where it is not that of a rule. */
export function rulePageAt(path: string): string | undefined {
  const rule = RULES.find((one) => pathOfRule(one) === path);
  return rule && rulePage(rule);
}

export function ruleNames(): readonly RuleName[] {
  return RULES.map((rule) => ({
    name: rule.id,
    kind: l10n.t('rule'),
    summary: withoutMarks(rule.summary()),
    path: pathOfRule(rule),
  }));
}

/** @param command the client's, which shows the page at a path */
export function explainAction(rule: Rule, diagnostic: Diagnostic, command: string): CodeAction {
  const title = l10n.t('Explain {0}', rule.id);
  const shared = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  return { ...shared, command: { title, command, arguments: [pathOfRule(rule)] } };
}

function pathOfRule({ id }: Rule): string {
  return pathOf(`rule ${id}`);
}
