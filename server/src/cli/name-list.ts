/** `explain --list`: every name known, for people and for scripts. */

import { withoutMarks } from '../features/markdown';
import { displayName, kindPhraseOf } from '../features/page/labels';
import type { Edition } from '../knowledge/edition';
import type { Knowledge } from '../knowledge/knowledge';
import type { NameFacts } from '../knowledge/reference';
import { RULES } from '../lint/rules/index';

/** The fields are promises. What is not so, or not known, is null. */
interface ListedName {
  readonly name: string;
  readonly kind: string;
  /** Of a value: its vocabulary. Of a database client's setting: the table type. */
  readonly of: string | null;
  readonly since: string | null;
  /** First version that no longer has it. */
  readonly until: string | null;
  /** First version that warns of it. */
  readonly deprecated: string | null;
  readonly replacedBy: string | null;
  /** Of a parameter: how Postfix reads its value. */
  readonly type: string | null;
  /** Of a parameter: its unexpanded default in the version asked for. */
  readonly default: string | null;
  readonly summary: string | null;
}

export function listAsJson(knowledge: Knowledge, edition: Edition): string {
  const names = knowledge.reference.names.map((facts) => listed(knowledge, edition, facts));
  return `${JSON.stringify([...names, ...RULES.map(listedRule)], undefined, 2)}\n`;
}

export function listAsText(knowledge: Knowledge): string {
  const rows = knowledge.reference.names.map((facts) => {
    const summary = withoutMarks(knowledge.explanations.summary(facts.key) ?? '');
    return [displayName(knowledge, facts), kindPhraseOf(knowledge, facts), summary].join('\t');
  });
  return `${[...rows, ...RULES.map(({ id, summary }) => [id, 'rule', summary()].join('\t'))].join('\n')}\n`;
}

function listed(knowledge: Knowledge, edition: Edition, facts: NameFacts): ListedName {
  const { key, kind, name, of, since, until, deprecated, replacedBy } = facts;
  const { type, default: text } = stateOf(knowledge, edition, facts) ?? {};
  return {
    name,
    kind,
    of: of ?? null,
    since: since ?? null,
    until: until ?? null,
    deprecated: deprecated ?? null,
    replacedBy: replacedBy ?? null,
    type: type ?? null,
    default: text ?? null,
    summary: knowledge.explanations.summary(key) ?? null,
  };
}

/** A parameter as the version asked for has it, or else the last that had it. */
function stateOf(
  knowledge: Knowledge,
  edition: Edition,
  { kind, name }: NameFacts,
): { readonly type?: string; readonly default?: string } | undefined {
  if (kind === 'service-parameter')
    return edition.serviceParameters.find(({ suffix }) => suffix === name)?.of('transport');
  if (kind !== 'parameter') return undefined;
  return edition.parameter(name) ?? knowledge.everKnown(name)?.history.findLast(({ absent }) => !absent);
}

function listedRule({ id, summary }: (typeof RULES)[number]): ListedName {
  const nothing = { of: null, since: null, until: null, deprecated: null, replacedBy: null, type: null, default: null };
  return { name: id, kind: 'rule', ...nothing, summary: summary() };
}
