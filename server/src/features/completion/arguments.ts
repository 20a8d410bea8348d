/** Arguments of a service: options, and what pipe(8), spawn(8) and smtp(8) take besides. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FileContext } from '../context';
import { ATTRIBUTES } from '../node-at/arguments';
import type { ArgumentPlace, FlagsPlace } from './place';
import type { Request, Suggestion } from './suggestion';

export function* serviceArguments({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind === 'flags') return yield* flags(context, place);
  if (place.kind !== 'argument') return;
  if (place.isCommand) return yield* macros(context, place);
  if (place.mayBeOption && !place.hasEquals) yield* options(context);
  const vocabulary = ATTRIBUTES[place.program]?.names;
  if (vocabulary !== undefined) yield* attributes(context, place, vocabulary);
}

function* options({ edition }: FileContext): Iterable<Suggestion> {
  const notes: Readonly<Record<string, () => string>> = {
    '-o': () => l10n.t('set a parameter for this service'),
    '-v': () => l10n.t('log more'),
    '-D': () => l10n.t('run a debugger'),
  };
  for (const { word } of edition.words('daemon-options')) {
    const note = notes[word]?.();
    yield {
      label: word,
      kind: CompletionItemKind.Keyword,
      group: word === '-o' ? 0 : 1,
      ...(word === '-o' ? { text: '-o ' } : {}),
      note,
    };
  }
}

function* attributes({ edition }: FileContext, place: ArgumentPlace, vocabulary: string): Iterable<Suggestion> {
  for (const { word } of edition.words(vocabulary)) {
    const isOwn = place.word.text.toLowerCase().startsWith(word);
    if (!isOwn && place.attributes.includes(word)) continue;
    // Whatever follows argv= belongs to the command.
    const group = word === 'argv' ? 3 : 2;
    yield { label: word, kind: CompletionItemKind.Property, group, ...(place.hasEquals ? {} : { text: `${word}=` }) };
  }
}

function* flags({ edition }: FileContext, { vocabulary, present }: FlagsPlace): Iterable<Suggestion> {
  for (const { word } of edition.words(vocabulary)) {
    if (present.includes(word)) continue;
    yield {
      label: word,
      kind: CompletionItemKind.EnumMember,
      group: 1,
      subject: { kind: 'word', name: `${vocabulary}/${word}` },
    };
  }
}

function* macros({ edition }: FileContext, place: ArgumentPlace): Iterable<Suggestion> {
  if (place.program !== 'pipe' || place.word.text !== '') return;
  for (const { word } of edition.words('pipe-macros')) {
    yield { label: `\${${word}}`, kind: CompletionItemKind.Variable, group: 1 };
  }
}
