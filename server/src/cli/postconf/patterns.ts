/** Which services, columns and settings of master.cf are asked for: `name[/type[/column or parameter]]`. */

import { COLUMNS, type Column } from '../../syntax/master-cf';
import { Fatal, type Report } from './report';

const ANY = '*';

/** A word of the command line, split at its slashes. */
export class Pattern {
  hasMatched = false;

  constructor(
    readonly text: string,
    private readonly parts: readonly string[],
  ) {}

  matchesService(name: string, type: string): boolean {
    return matches(this.parts[0]!, name) && matches(this.parts[1]!, type);
  }

  /** The third part; undefined where it stands for all. */
  get last(): string | undefined {
    const part = this.parts[2];
    return part === ANY ? undefined : part;
  }
}

/** @param form what a complaint names, such as `-M option requires service_name[/type]` */
export function parsePatterns(words: readonly string[], parts: 2 | 3, form: string): Pattern[] {
  return words.map((word) => {
    const found = word.split('/').filter((part) => part !== '');
    const isWrong = word.startsWith('/') || found.length === 0 || found.length > parts;
    if (isWrong || found.some((part) => part !== ANY && part.includes(ANY))) throw new Fatal(form);
    return new Pattern(word, [...found, ANY, ANY].slice(0, parts));
  });
}

/** The columns that a pattern asks for. */
export function columnsOf({ last }: Pattern): readonly Column[] {
  if (last === undefined) return COLUMNS;
  const column = COLUMNS.find((one) => one === last);
  if (!column) throw new Fatal(`invalid service attribute name: "${last}"`);
  return [column];
}

export function warnOfUnmatched(patterns: readonly Pattern[], report: Report): void {
  for (const { text, hasMatched } of patterns) if (!hasMatched) report.warn(`unmatched request: "${text}"`);
}

function matches(part: string, text: string): boolean {
  return part === ANY || part === text;
}
