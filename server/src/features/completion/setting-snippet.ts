/** What is put behind the name of a parameter: a choice, its default, or a place to type in. */

import type { Edition, Parameter } from '../../knowledge/edition';
import { choice, placeholder } from './suggestion';

/** Longest list to choose from, and longest default to start from. */
const MAX_CHOICES = 12;
const MAX_DEFAULT = 60;

/** With `mayHoldBlanks` false, as after `-o`, defaults with blanks in them are left out. */
export function valueSnippet(edition: Edition, parameter: Parameter, mayHoldBlanks: boolean): string {
  const { kind, vocabulary, default: text, machine } = parameter;
  // Who sets a parameter wants something other than the default.
  if (kind === 'boolean') return choice(text === 'yes' ? ['no', 'yes'] : ['yes', 'no']);
  const words = kind === 'word' && vocabulary ? closedWords(edition, vocabulary) : [];
  if (words.length > 0 && words.length <= MAX_CHOICES) return choice(words);
  const isUseful = text !== '' && !machine && text.length <= MAX_DEFAULT && !text.includes('{{');
  return isUseful && (mayHoldBlanks || !/\s/.test(text)) ? placeholder(text) : '$0';
}

function closedWords(edition: Edition, vocabulary: string): string[] {
  if (edition.vocabulary(vocabulary)?.open) return [];
  return edition
    .words(vocabulary)
    .filter(({ deprecatedSince }) => deprecatedSince === undefined || !edition.isSince(deprecatedSince))
    .map(({ word }) => word);
}
