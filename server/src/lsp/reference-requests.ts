/** Requests of the reference: pages, and the list of what there are pages for. */

import type { Connection } from 'vscode-languageserver';
import { page } from '../features/page';
import { ruleNames, rulePageAt } from '../features/findings/rule-pages';
import { INDEX, pathOf } from '../features/page/address';
import { withoutMarks } from '../features/markdown';
import { displayName, kindPhraseOf } from '../features/page/labels';
import type { PostfixService } from '../service';
import type { Guard } from './guard';
import { NAMES_REQUEST, PAGE_REQUEST, type NamesAnswer, type PageAnswer, type PageParams } from './requests';

export function listenToReference(connection: Connection, service: PostfixService, guard: Guard): void {
  connection.onRequest(
    PAGE_REQUEST,
    guard.wrap<PageParams, PageAnswer>('page', { text: '' }, ({ path }) => {
      const { knowledge, workspace } = service;
      return { text: rulePageAt(path) ?? page(knowledge, knowledge.edition(workspace.version), path) };
    }),
  );
  connection.onRequest(
    NAMES_REQUEST,
    guard.wrap<unknown, NamesAnswer>('names', { names: [], subjects: [], index: pathOf(INDEX) }, () => names(service)),
  );
}

function names({ knowledge }: PostfixService): NamesAnswer {
  const { explanations, reference } = knowledge;
  const { counts } = explanations;
  const names = reference.names.map((facts) => ({
    name: displayName(knowledge, facts),
    kind: kindPhraseOf(knowledge, facts),
    summary: withoutMarks(explanations.summary(facts.key) ?? ''),
    path: pathOf(facts.key),
  }));
  return {
    names: [...names, ...ruleNames()],
    subjects: explanations.subjects.map(({ id, title }) => ({
      title,
      count: counts.get(id) ?? 0,
      path: pathOf(`subject ${id}`),
    })),
    index: pathOf(INDEX),
  };
}
