/** The manual page of a lint rule, as Markdown: for the terminal, and for the pages in the repository. */

import * as l10n from '@vscode/l10n';
import type { LookAlike, Rule, RuleExample, RuleSetting } from '../../lint/rule';
import { code, fenced, paragraphs, plain } from '../markdown';
import { inline } from '../phrases';
import { referenceLink } from './rule-reference';

export function rulePage(rule: Rule): string {
  const { id, category, severity, fixable, docs } = rule;
  return paragraphs(
    `# ${plain(id)}`,
    inline(l10n.t('rule'), category, severity, offPhrase(rule), fixPhrase(fixable), versionPhrase(rule)),
    rule.summary(),
    docs.what,
    `## ${l10n.t('Why it matters')}`,
    docs.why,
    ...(docs.ignore === undefined ? [] : [`## ${l10n.t('When it may be left as it is')}`, docs.ignore]),
    `## ${l10n.t('Example')}`,
    ...rule.examples.flatMap(example),
    `## ${l10n.t('Left alone')}`,
    ...rule.lookAlikes.flatMap(lookAlike),
    `## ${l10n.t('References')}`,
    docs.reference.map((text) => `- ${referenceLink(text)}`).join('\n'),
  );
}

function offPhrase({ isOptional }: Rule): string | undefined {
  return isOptional ? l10n.t('off until the settings give it a level') : undefined;
}

function fixPhrase(fixable: Rule['fixable']): string | undefined {
  switch (fixable) {
    case 'safe':
      return l10n.t('fixed by "fix all"');
    case 'manual':
      return l10n.t('fix offered');
    default:
      return undefined;
  }
}

function versionPhrase({ since, until }: Rule): string | undefined {
  if (since !== undefined && until !== undefined) return l10n.t('{0} to {1}', since, until);
  if (since !== undefined) return l10n.t('{0} and later', since);
  return until === undefined ? undefined : l10n.t('before {0}', until);
}

function example({ file, bad, good, ...around }: RuleExample): string[] {
  return [
    l10n.t('Reported in {0}:', code(`${file}.cf`)),
    fenced(bad.trimEnd(), 'ini'),
    ...surroundings(file, around),
    l10n.t('Right:'),
    good.trim() === '' ? l10n.t('without it.') : fenced(good.trimEnd(), 'ini'),
  ];
}

function lookAlike({ file, text, why, ...around }: LookAlike): string[] {
  return [why, fenced(text.trimEnd(), 'ini'), ...surroundings(file, around)];
}

/** A file of a thousand rows is told by its first. */
function excerpt(text: string): string {
  const rows = text.trimEnd().split('\n');
  return rows.length <= MOST_ROWS ? rows.join('\n') : [...rows.slice(0, 3), '…', ...rows.slice(-1)].join('\n');
}

const MOST_ROWS = 20;

function surroundings(file: RuleExample['file'], { other, files = {}, version }: RuleSetting): string[] {
  const found: string[] = [];
  if (other !== undefined) {
    const name = file === 'main' ? 'master.cf' : 'main.cf';
    found.push(l10n.t('with this {0}:', code(name)), fenced(other.trimEnd(), 'ini'));
  }
  for (const [path, text] of Object.entries(files)) {
    found.push(l10n.t('with this {0}:', code(path)), fenced(excerpt(text), 'text'));
  }
  if (version !== undefined) found.push(l10n.t('for Postfix {0}.', version));
  return found;
}
