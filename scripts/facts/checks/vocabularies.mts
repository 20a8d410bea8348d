/**
 * Holds vocabularies.json against the source of every series: each word must stand in the source where the file says that
 * it is known, and must not where it says that it is not. Where the source has a table or a chain of comparisons of its own
 * for the vocabulary (`vocabulary-places.mts`), that must not hold any other word either.
 */
import type { VocabularyFacts } from '../../../server/src/knowledge/facts.js';
import { tokenize, type Token } from '../c-tokens.mjs';
import { arrayBody } from '../source.mjs';
import { loadEntries, presenceProblems, type Series } from './series.mjs';
import type { FileMacros } from './string-macros.mjs';
import { NOT_CHECKED, PLACES, type Place } from './vocabulary-places.mjs';

const FILE = 'vocabularies.json';
const COMPARISON = /^(?:STR\w*|str\w*cmp)$/;

export function checkVocabularies(series: readonly Series[]): string[] {
  const vocabularies = loadEntries<VocabularyFacts>(FILE);
  const known = new Set(vocabularies.map(({ id }) => id));
  return [
    ...[...Object.keys(PLACES), ...Object.keys(NOT_CHECKED)]
      .filter((id) => !known.has(id))
      .map((id) => `scripts/facts/checks/vocabulary-places.mts: there is no vocabulary ${id}`),
    ...vocabularies.filter(({ id }) => NOT_CHECKED[id] === undefined).flatMap((one) => checkVocabulary(one, series)),
  ];
}

function checkVocabulary(
  { id, words, ignoreCase = false, source }: VocabularyFacts,
  series: readonly Series[],
): string[] {
  const place = PLACES[id] ?? {};
  const fold = (word: string): string => (ignoreCase ? word.toLowerCase() : word);
  const except = new Set(place.except?.map(fold));
  return presenceProblems({
    what: `${FILE}: ${id}`,
    claimed: new Map(words.map((entry) => [fold(entry.word), entry])),
    series,
    found: (one) => {
      const found = (place.files ?? [source]).flatMap((file) => wordsAt(one, file, place));
      return new Set(found.map(fold).filter((word) => !except.has(word)));
    },
    incomplete: !place.arrays && !place.functions,
  });
}

/** None where this release has no such file, table or function. */
function wordsAt({ tree, macros }: Series, file: string, place: Place): string[] {
  const source = tree.read(file);
  if (source === undefined) return [];
  const names = macros.in(file);
  if (!place.arrays && !place.functions) return [...names.words(tokenize(source))].map(plain);
  const arrays = place.arrays?.map((name) => tokenize(withoutDirectives(arrayBody(source, name)))) ?? [];
  const functions = place.functions?.map((name) => tokenize(functionBody(source, name))) ?? [];
  return [
    ...arrays.flatMap((tokens) => [...names.words(tokens)]),
    ...functions.flatMap((tokens) => WORDS_OF[place.by ?? 'comparison'](tokens, names)),
  ].map(plain);
}

const WORDS_OF: Readonly<
  Record<'comparison' | 'case' | 'options', (tokens: readonly Token[], names: FileMacros) => string[]>
> = {
  comparison: (tokens, names) => calls(tokens, COMPARISON).flatMap((inner) => [...names.words(inner)]),
  case: (tokens, names) =>
    tokens.flatMap((token, i) => (tokens[i - 1]?.text === 'case' ? [...names.words([token])] : [])),
  options: (tokens, names) =>
    calls(tokens, /^GETOPT$/i)
      .flatMap((inner) => [...names.words(inner)].join('').replace(/:/g, '').split(''))
      .map((letter) => `-${letter}`),
};

/** The tokens between the parentheses of each call of a function. */
function calls(tokens: readonly Token[], name: RegExp): Token[][] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'name' || !name.test(token.text) || tokens[at + 1]?.text !== '(') return [];
    let depth = 0;
    const end = tokens.findIndex(({ text }, i) => {
      if (i <= at) return false;
      if (text === '(') depth++;
      if (text === ')') depth--;
      return depth === 0;
    });
    return [tokens.slice(at + 2, end)];
  });
}

/** Attributes are compared as `name=`. */
function plain(word: string): string {
  return word.length > 1 ? word.replace(/=$/, '') : word;
}

function withoutDirectives(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '');
}

/** The definition's body: Postfix begins it, and ends it, with a brace in the first column. */
function functionBody(source: string, name: string): string {
  return [...source.matchAll(new RegExp(`^[A-Za-z][^;\\n]*\\b${name}\\([^;{]*?\\n\\{([^]*?)\\n\\}`, 'gm'))]
    .map(([, body]) => body)
    .join('\n');
}
