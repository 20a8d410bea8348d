/** What is told of one name. */

import * as l10n from '@vscode/l10n';
import { nearestNames } from '../features/page';
import { displayName, kindPhraseOf } from '../features/page/labels';
import { code, paragraphs, plain } from '../features/markdown';
import { entryPage } from '../features/page/page';
import { rulePage } from '../features/findings/rule-page';
import type { Edition } from '../knowledge/edition';
import type { Knowledge } from '../knowledge/knowledge';
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
