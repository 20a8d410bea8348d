/**
 * Holds vocabularies.json against the source of every series: each word must stand in the source where the file says that
 * it is known, and must not where it says that it is not. Where the source has a table or a chain of comparisons of its own
 * for the vocabulary (`vocabulary-places.mts`), that must not hold any other word either.
 */
import type { ParameterFacts, ValueFacts, VocabularyFacts } from '../../../server/src/knowledge/facts.js';
import { tokenize, type Token } from '../c-tokens.mjs';
import { arrayBody } from '../source.mjs';
import { claims, loadEntries, presenceProblems, type Series } from './series.mjs';
import type { FileMacros } from './string-macros.mjs';
import { NOT_CHECKED, PLACES, type Place } from './vocabulary-places.mjs';

const FILE = 'vocabularies.json';
const COMPARISON = /^(?:STR\w*|str\w*cmp|is_map_command)$/;

export function checkVocabularies(series: readonly Series[]): string[] {
  const vocabularies = loadEntries<VocabularyFacts>(FILE);
  const known = new Set(vocabularies.map(({ id }) => id));
  const usage = new Usage();
  return [
    ...[...Object.keys(PLACES), ...Object.keys(NOT_CHECKED)]
      .filter((id) => !known.has(id))
      .map((id) => `scripts/facts/checks/vocabulary-places.mts: there is no vocabulary ${id}`),
    ...vocabularies
      .filter(({ id }) => NOT_CHECKED[id] === undefined)
      .flatMap((one) =>
        checkVocabulary(
          one,
          series.filter(({ version }) => usage.isUsed(one.id, version)),
        ),
      ),
  ];
}

/** Which releases have a parameter that takes words of a vocabulary. */
class Usage {
  readonly #values = loadEntries<ValueFacts>('values.json');
  readonly #parameters = new Map(loadEntries<ParameterFacts>('parameters.json').map((entry) => [entry.name, entry]));

  /** Words that no parameter takes (of tables, of master.cf) count as used everywhere. */
  isUsed(id: string, version: string): boolean {
    const takers = this.#values.filter(({ vocabulary }) => vocabulary === id);
    return takers.length === 0 || takers.some(({ name }) => this.#has(name, version));
  }

  #has(name: string, version: string): boolean {
    const state = this.#parameters.get(name)?.history.findLast(({ since }) => claims({ since }, version));
    return state !== undefined && !state.absent;
  }
}

function checkVocabulary(
  { id, words, ignoreCase = false, source }: VocabularyFacts,
  series: readonly Series[],
): string[] {
  const place = PLACES[id] ?? {};
  const fold = (word: string): string => (ignoreCase ? word.toLowerCase() : word);
  const except = new Set(place.except?.map(fold));
  const derived = new Set(place.derived);
  return presenceProblems({
    what: `${FILE}: ${id}`,
    claimed: new Map(words.flatMap((entry) => (derived.has(entry.word) ? [] : [[fold(entry.word), entry]]))),
    series: series.filter(({ version }) => claims(place, version)),
    found: (one) => {
      const found = filesOf(place, source, one).flatMap((file) => wordsAt(one, file, place));
      return new Set(found.map(fold).filter((word) => !except.has(word)));
    },
    incomplete: place.incomplete ?? !isPart(place),
  });
}

function filesOf({ files, callsOf }: Place, source: string, { tree }: Series): readonly string[] {
  if (callsOf === undefined) return files ?? [source];
  const call = new RegExp(`\\b${callsOf}\\(`);
  return tree.paths.filter((path) => path.endsWith('.c') && tree.matches(path, call));
}

function isPart({ arrays, functions, callsOf }: Place): boolean {
  return arrays !== undefined || functions !== undefined || callsOf !== undefined;
}

/** None where this release has no such file, table or function. */
function wordsAt({ tree, macros }: Series, file: string, place: Place): string[] {
  const source = withoutInactive(tree.read(file) ?? '');
  const names = macros.in(file);
  const { arrays = [], functions = [], callsOf, by = 'comparison' } = place;
  const found = isPart(place)
    ? [
        ...arrays.flatMap((name) => [...names.words(tokenize(withoutDirectives(arrayBody(source, name))))]),
        ...functions.flatMap((name) => WORDS_OF[by](tokenize(withoutDirectives(functionBody(source, name))), names)),
        ...(callsOf === undefined
          ? []
          : calls(tokenize(source), new RegExp(`^${callsOf}$`)).flatMap((inner) => [...names.words(inner)])),
      ]
    : [...names.words(tokenize(source))];
  return found.map(plain).filter((word) => !/\s/.test(word));
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

/** Without what stands between `#if 0` and its `#else` or end. */
function withoutInactive(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    const [, directive = ''] = /^\s*#\s*(if\w*|else|endif)\b/.exec(line) ?? [];
    if (depth > 0 ? directive.startsWith('if') : /^\s*#\s*if 0\b/.test(line)) depth++;
    else if (depth > 0 && (directive === 'endif' || (directive === 'else' && depth === 1))) depth--;
    else if (depth === 0) kept.push(line);
  }
  return kept.join('\n');
}

/** Without preprocessor lines. */
function withoutDirectives(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '');
}

/** The definition's body: Postfix begins it, and ends it, with a brace in the first column. */
function functionBody(source: string, name: string): string {
  return [...source.matchAll(new RegExp(`^[A-Za-z][^;\\n]*\\b${name}\\([^;{]*?\\n\\{([^]*?)\\n\\}`, 'gm'))]
    .map(([, body]) => body)
    .join('\n');
}
