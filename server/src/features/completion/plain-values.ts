/** Values that are neither words, tables nor addresses: the default itself, times, TLS protocols, levels. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TimeUnit } from '../../knowledge/facts';
import { isAllDigits } from '../../base/characters';
import type { ValuePlace } from './place';
import { isPresent } from './present';
import type { Request, Suggestion } from './suggestion';

const kind = CompletionItemKind.Value;

/** The default, where nothing else stands in the value. */
export function* defaultValue({ place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || !place.parameter || !place.isWhole) return;
  const { default: text, machine } = place.parameter;
  // What depends on the compatibility level is no text to write down.
  if (text === '' || machine || text.includes('{{') || (!place.mayHoldBlanks && /\s/.test(text))) return;
  if (!text.startsWith(place.text.slice(place.word.start, place.offset))) return;
  yield { label: text, kind, group: 5, note: l10n.t('default') };
}

const UNITS: readonly (readonly [TimeUnit, () => string])[] = [
  ['s', () => l10n.t('seconds')],
  ['m', () => l10n.t('minutes')],
  ['h', () => l10n.t('hours')],
  ['d', () => l10n.t('days')],
  ['w', () => l10n.t('weeks')],
];

/** Units behind a number. */
export function* timeUnits({ place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || place.valueKind !== 'time' || place.before.length > 0) return;
  const digits = place.word.text.replace(/[smhdw]$/, '');
  if (!isAllDigits(digits)) return;
  for (const [at, [unit, name]] of UNITS.entries()) {
    yield { label: digits + unit, kind: CompletionItemKind.Unit, group: at, note: name() };
  }
}

/** From 3.6 on a lowest or highest version can be named; before, each had to be excluded. */
export function* protocols({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || place.valueKind !== 'protocol-list') return;
  const versions = (vocabulary: string): string[] => context.edition.words(vocabulary).map(({ word }) => word);
  const items: Suggestion[] = [];
  if (context.edition.isSince('3.6')) {
    const bounds = versions('tls-protocol-bounds').filter((word) => word !== 'None');
    for (const word of bounds) {
      items.push({ label: `>=${word}`, kind, group: word.endsWith('1.2') ? 0 : 1, note: l10n.t('{0} or newer', word) });
    }
    for (const word of bounds) {
      items.push({ label: `<=${word}`, kind, group: 2, note: l10n.t('{0} or older', word) });
    }
  }
  for (const word of versions('tls-protocols'))
    items.push({ label: `!${word}`, kind, group: 3, note: l10n.t('not {0}', word) });
  yield* items.filter(({ label }) => !isPresent(place, label));
}

/** Levels that change a default, with the first version that knows them (`src/global/mail_params.h`). */
const LEVELS: readonly (readonly [string, string])[] = [
  ['3.11', '3.11'],
  ['3.6', '3.6'],
  ['2', '3.0'],
  ['1', '3.0'],
  ['0', '3.0'],
];

export function* levels({ context, place }: Request): Iterable<Suggestion> {
  if (!isScalar(place, 'level')) return;
  for (const [at, [level, since]] of LEVELS.entries()) {
    if (context.edition.isSince(since)) yield { label: level, kind, group: at };
  }
}

/** `number / concurrency` and its kin. */
export function* feedback({ context, place }: Request): Iterable<Suggestion> {
  if (!isScalar(place, 'feedback')) return;
  for (const { word } of context.edition.words(place.parameter?.vocabulary ?? 'concurrency-feedback')) {
    yield { label: `1/${word}`, kind, group: 1 };
  }
}

function isScalar(place: Request['place'], wanted: ValuePlace['valueKind']): place is ValuePlace {
  return place.kind === 'value' && place.valueKind === wanted && place.before.length === 0;
}
