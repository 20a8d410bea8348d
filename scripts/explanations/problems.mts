/** What is wrong with explanations: one line for each problem, with file, row, entry and reason. */

import type { Entry, Subject } from './entry.mjs';

const LANGUAGES = ['main.cf', 'master.cf', 'table', 'sh'];
const LIMITS = { summary: 140, text: 1500 };
/** German says the same in more letters. */
const TRANSLATED_LIMITS = { summary: 170, text: 1900 };

/** @param known keys of all that must be explained; concepts are named by the texts themselves */
export function originalProblems(subjects: readonly Subject[], known: ReadonlySet<string>): string[] {
  const keys = new Set(subjects.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const isThere = (name: string): boolean => [name, `parameter ${name}`].some((key) => known.has(key) || keys.has(key));
  return [
    ...repetitions(subjects),
    ...eachEntry(subjects, (entry) => [
      ...(known.has(entry.key) || /^concept [a-z0-9-]+$/.test(entry.key) ? [] : ['is nothing known']),
      ...formProblems(entry, LIMITS),
      ...entry.examples
        .filter(({ language }) => !LANGUAGES.includes(language))
        .map(({ language }) => `example in "${language}"`),
      ...entry.see.filter((name) => !isThere(name)).map((name) => `"${name}" under See is nothing known`),
    ]),
  ];
}

/** What must be the same in all languages is the same. */
export function translationProblems(subjects: readonly Subject[], originals: readonly Subject[]): string[] {
  const homes = new Map(
    originals.flatMap(({ subject, entries }) => entries.map((entry) => [entry.key, { subject, entry }] as const)),
  );
  return [
    ...repetitions(subjects),
    ...eachEntry(subjects, (entry, { subject }) => {
      const original = homes.get(entry.key);
      if (!original) return ['is not in the original'];
      if (original.subject !== subject) return [`belongs into ${original.subject}.md`];
      return [...formProblems(entry, TRANSLATED_LIMITS), ...differences(entry, original.entry)];
    }),
  ];
}

function eachEntry(
  subjects: readonly Subject[],
  problemsOf: (entry: Entry, subject: Subject) => readonly string[],
): string[] {
  return subjects.flatMap((subject) =>
    subject.entries.flatMap((entry) => problemsOf(entry, subject).map((what) => `${place(subject, entry)}: ${what}`)),
  );
}

function place({ subject }: Subject, { row, key }: Entry): string {
  return `${subject}.md:${row}: ${key}`;
}

function repetitions(subjects: readonly Subject[]): string[] {
  const seen = new Map<string, string>();
  return eachEntry(subjects, ({ key }, { subject }) => {
    const other = seen.get(key);
    seen.set(key, subject);
    return other === undefined ? [] : [`is also in ${other}.md`];
  });
}

function formProblems({ key, title, summary, body, risk = [] }: Entry, limits: typeof LIMITS): string[] {
  const problems: string[] = [];
  const parts = [...body, ...risk];
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (summary.length > limits.summary) problems.push(`the summary has ${summary.length} characters`);
  if (!/[.!]$/.test(summary)) problems.push('the summary is no sentence');
  if (key.startsWith('concept ') && !title) problems.push('a concept has a title: "# concept name: Title"');
  if (length > limits.text) problems.push(`the text has ${length} characters`);
  if (parts.some(({ text }) => /\*\*(?:Since|Before|Risk|See)\b/.test(text)))
    problems.push('a label such as **Since 3.6:** begins a paragraph of its own');
  return problems;
}

function differences(entry: Entry, original: Entry): string[] {
  const problems: string[] = [];
  if (entry.examples.length > 0) problems.push('examples are those of the original: leave them out');
  if (entry.see.length > 0) problems.push('"See" is that of the original: leave it out');
  if (bounds(entry) !== bounds(original))
    problems.push(`holds for "${bounds(entry)}" of versions, the original for "${bounds(original)}"`);
  const known = new Set(codeSpans(original));
  for (const span of new Set(codeSpans(entry)))
    if (!known.has(span)) problems.push(`\`${span}\` is not in the original`);
  if (entry.summary === original.summary) problems.push('is not translated');
  return problems;
}

function bounds({ body }: Entry): string {
  const limited = body.filter(({ since, before }) => since !== undefined || before !== undefined);
  return limited.map(({ since, before }) => (since === undefined ? `before ${before}` : `since ${since}`)).join(', ');
}

function codeSpans({ summary, body, risk = [] }: Entry): string[] {
  const texts = [summary, ...[...body, ...risk].map(({ text }) => text)];
  return texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => span!.replace(/\s+/g, ' ')));
}
