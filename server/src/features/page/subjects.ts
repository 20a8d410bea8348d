/** Pages that lead to others: one for each subject, and the list of subjects. */

import * as l10n from '@vscode/l10n';
import type { SubjectFacts } from '../../knowledge/explanations';
import { paragraphs, plain } from '../markdown';
import { nameLink } from './labels';
import type { PageReader } from './reader';

export function subjectPage(reader: PageReader, subject: SubjectFacts): string {
  const { knowledge } = reader;
  const names = knowledge.reference.names.filter(({ key }) => knowledge.explanations.subject(key) === subject.id);
  const concepts = names.filter(({ kind }) => kind === 'concept');
  const others = names.filter(({ kind }) => kind !== 'concept');
  const row = (facts: (typeof names)[number]): string =>
    `- ${nameLink(reader, facts)}: ${knowledge.explanations.summary(facts.key) ?? ''}`;
  return paragraphs(
    `# ${plain(subject.title)}`,
    [...concepts, ...others].map(row).join('\n'),
    l10n.t('Checked against Postfix {0}.', subject.checked),
    reader.link('index', l10n.t('All subjects')),
  );
}

export function indexPage(reader: PageReader): string {
  const { explanations } = reader.knowledge;
  const { counts } = explanations;
  const rows = explanations.subjects.map(
    ({ id, title }) => `- ${reader.link(`subject ${id}`, plain(title))} (${counts.get(id) ?? 0})`,
  );
  return paragraphs(`# ${l10n.t('Postfix by subject')}`, rows.join('\n'));
}
