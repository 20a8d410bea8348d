/** What is told of one name. */

import * as l10n from '@vscode/l10n';
import { nearestNames } from '../features/page';
import { displayName, kindPhraseOf } from '../features/page/labels';
import { code, fenced, paragraphs, plain } from '../features/markdown';
import { inline } from '../features/phrases';
import { entryPage } from '../features/page/page';
import type { Edition } from '../knowledge/edition';
import type { Knowledge } from '../knowledge/knowledge';
import type { Rule } from '../lint/rule';
import { RULES } from '../lint/rules/index';
import { forTerminal } from './terminal-markdown';

/** Everything that goes by `name`, or the names that are nearest. */
export function explain(knowledge: Knowledge, edition: Edition, name: string, columns?: number): string {
  const pages = pagesOn(knowledge, edition, name);
  return pages.map((page) => forTerminal(page, columns)).join('\n');
}

function pagesOn(knowledge: Knowledge, edition: Edition, name: string): readonly string[] {
  const reader = { knowledge, edition, link: (_: string, label: string): string => label };
  const entries = knowledge.reference.named(name);
  const rules = RULES.filter(({ id }) => id === name);
  if (entries.length + rules.length > 0)
    return [...entries.map((facts) => entryPage(reader, facts)), ...rules.map(rulePage)];
  const suffix = edition.serviceSplits(name)[0]?.parameter.suffix;
  const made = suffix === undefined ? undefined : knowledge.reference.of(`service-parameter ${suffix}`);
  return [made ? entryPage(reader, made) : unknownPage(knowledge, name)];
}

function unknownPage(knowledge: Knowledge, name: string): string {
  const rows = nearestNames(knowledge, name).map(
    (facts) => `- ${code(displayName(knowledge, facts))} (${kindPhraseOf(knowledge, facts)})`,
  );
  return paragraphs(
    `# ${plain(name)}`,
    l10n.t('Nothing in Postfix goes by this name. The nearest are:'),
    rows.join('\n'),
  );
}

function rulePage({ id, category, severity, fixable, summary, examples }: Rule): string {
  const fixes = fixable === 'none' ? undefined : l10n.t('can be fixed');
  return paragraphs(
    `# ${plain(id)}`,
    inline(l10n.t('rule'), category, severity, fixes),
    summary(),
    ...examples.flatMap(({ file, bad, good }) => [
      l10n.t('Reported in {0}:', code(`${file}.cf`)),
      fenced(bad.trimEnd()),
      l10n.t('Right:'),
      fenced(good.trimEnd()),
    ]),
  );
}
