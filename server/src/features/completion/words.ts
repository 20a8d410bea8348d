/** Values that are words Postfix knows: `yes`, `no`, and those of closed lists. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ValueKind } from '../../knowledge/facts';
import { compareWords, isPresent } from './present';
import type { ValuePlace } from './place';
import type { Request, Suggestion } from './suggestion';

const GROUP = { word: 1, dated: 8 } as const;

/** Kinds whose words have a part of their own, or which put something before or behind a word. */
const ELSEWHERE: ReadonlySet<ValueKind> = new Set(['protocol-list', 'feedback']);
/** Kinds that take one word. */
const SINGLE: ReadonlySet<ValueKind> = new Set(['word', 'hostname', 'path', 'text']);

export function* words(request: Request): Iterable<Suggestion> {
  const { place } = request;
  if (place.kind !== 'value' || !place.parameter || place.group !== undefined) return;
  const { kind, vocabulary } = place.parameter;
  if (kind === 'boolean') {
    for (const word of ['yes', 'no'])
      yield { label: word, kind: CompletionItemKind.Value, group: GROUP.word, ...defaultNote(place, word) };
  } else if (vocabulary !== undefined && !ELSEWHERE.has(kind)) {
    yield* vocabularyWords(request, place, vocabulary);
  }
}

function* vocabularyWords({ context }: Request, place: ValuePlace, id: string): Iterable<Suggestion> {
  const { edition } = context;
  const isSingle = SINGLE.has(place.parameter!.kind);
  if (isSingle && place.before.length > 0) return;
  const same = compareWords(edition.vocabulary(id)?.ignoreCase);
  for (const { word, deprecatedSince } of edition.words(id)) {
    if (!isSingle && isPresent(place, word, same)) continue;
    const isDeprecated = deprecatedSince !== undefined && edition.isSince(deprecatedSince);
    yield {
      label: word,
      kind: CompletionItemKind.EnumMember,
      group: isDeprecated ? GROUP.dated : GROUP.word,
      isDeprecated,
      ...defaultNote(place, word),
      subject: { kind: 'word', name: `${id}/${word}` },
    };
  }
}

function defaultNote({ parameter }: ValuePlace, word: string): { note?: string } {
  return parameter?.default === word ? { note: l10n.t('default') } : {};
}
