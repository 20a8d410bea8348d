/** What is wrong with an entry, whatever its language. */

import type { Entry } from './entry.mjs';

const MAX_SUMMARY = 140;
const MAX_TEXT = 1500;
/** German says the same in more letters. */
const MAX_TRANSLATED = { summary: 170, text: 1900 };

/** @param isTranslated a translation may be longer */
export function entryProblems(entry: Entry, isTranslated = true): string[] {
  const limits = isTranslated ? MAX_TRANSLATED : { summary: MAX_SUMMARY, text: MAX_TEXT };
  const problems: string[] = [];
  const report = (what: string): number => problems.push(what);
  if (entry.summary.length > limits.summary) report(`the summary has ${entry.summary.length} characters`);
  if (!/[.!]$/.test(entry.summary)) report('the summary is no sentence');
  if (entry.key.startsWith('concept ') && !entry.title) report('a concept has a title: "# concept name: Title"');
  const parts = [...entry.body, ...(entry.risk ?? [])];
  if (parts.some(({ text }) => /\*\*(?:Since|Before|Risk|See)\b/.test(text)))
    report('a label such as **Since 3.6:** begins a paragraph of its own');
  const text = parts.reduce((sum, part) => sum + part.text.length, 0);
  if (text > limits.text) report(`the text has ${text} characters`);
  return problems;
}
