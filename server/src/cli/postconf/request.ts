/** What is asked for: options in the meaning that postconf gives them. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import { UsageError } from '../terminal';
import { can, firstVersion, type Ability } from './abilities';
import { getopt, type ParsedWords } from './getopt';
import { Fatal } from './report';

/** Options that show something, in the order in which complaints name them; `PP` is a second `-P`. */
const SHOWING = ['d', 'f', 'F', 'h', 'H', 'j', 'M', 'n', 'o', 'p', 'P', 'x', 'PP'] as const;

type Flag = (typeof SHOWING)[number];

const PARAMETER_CLASSES = ['builtin', 'service', 'user'] as const;

export type ParameterClass = (typeof PARAMETER_CLASSES)[number];

export interface Request {
  readonly flags: ReadonlySet<Flag>;
  readonly classes: ReadonlySet<ParameterClass>;
  /** `name=value` in place of what main.cf says. */
  readonly overrides: readonly string[];
  readonly warnsOfUnused: boolean;
  /** Parameters, or patterns of services. */
  readonly names: readonly string[];
}

const LETTERS = 'aAbc:C:deEfFhHjlmMno:pPqtT:vxX#';

/** Why an option is not offered. */
const REFUSED: Readonly<Record<string, () => string>> = {
  ...each('eEX#', () => l10n.t('it reads, and changes no file')),
  ...each('aAlmT', () => l10n.t('the answer depends on how Postfix was built')),
  ...each('bt', () => l10n.t('Postfix has another program do it')),
  v: () => l10n.t('it shows how Postfix itself goes about it'),
};

function each(letters: string, reason: () => string): Record<string, () => string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, reason]));
}

/** What words say, before they are judged. Throws for what is not offered, which Postfix would do. */
export function parseWords(words: readonly string[], edition: Edition): ParsedWords {
  const parsed = getopt(words, LETTERS.replaceAll(':', ''), lettersWithValue(LETTERS));
  for (const { letter } of parsed.options) {
    const reason = REFUSED[letter];
    if (reason) throw new UsageError(l10n.t('postconf -{0} is not offered: {1}', letter, reason()));
    checkVersion(letter, edition);
  }
  const { bad } = parsed;
  if (bad?.problem === 'unknown') throw new UsageError(l10n.t('postconf has no option -{0}', bad.letter));
  if (bad) throw new UsageError(l10n.t('postconf -{0} needs a value', bad.letter));
  const [first] = parsed.operands;
  if (first?.includes('=')) {
    throw new UsageError(l10n.t('postconf {0} is not offered: {1}', first, l10n.t('it reads, and changes no file')));
  }
  return parsed;
}

function checkVersion(letter: string, edition: Edition): void {
  const ability: Ability | undefined = (['-H', '-q', '-j'] as const).find((one) => one === `-${letter}`);
  if (ability && !can(edition, ability)) {
    throw new UsageError(l10n.t('postconf has {0} from Postfix {1} on', ability, firstVersion(ability)));
  }
}

/** Judges the words. A combination that makes no sense is fatal, as in Postfix. */
export function requestOf({ options, operands }: ParsedWords, edition: Edition): Request {
  const flags = new Set<Flag>();
  const overrides: string[] = [];
  let classes: ReadonlySet<ParameterClass> = new Set(PARAMETER_CLASSES);
  let warnsOfUnused = true;
  for (const { letter, value = '' } of options) {
    if (letter === 'P' && flags.has('P') && can(edition, '-PP')) flags.add('PP');
    if (letter === 'C') classes = classesIn(value);
    if (letter === 'o') overrides.push(value);
    if (letter === 'q') warnsOfUnused = false;
    const flag = SHOWING.find((one) => one === letter);
    if (flag) flags.add(flag);
  }
  if (!MAJOR.some((flag) => flags.has(flag))) flags.add('p');
  checkExclusive(flags);
  checkCompatible(flags);
  return { flags, classes, overrides, warnsOfUnused, names: operands };
}

const MAJOR: readonly Flag[] = ['F', 'M', 'p', 'P'];

/** Of each row, one at most. */
const EXCLUSIVE: readonly (readonly Flag[])[] = [MAJOR, ['d', 'n'], ['d', 'o'], ['h', 'H']];

/** What goes with an option, for those that do not go with everything. */
const COMPATIBLE: readonly (readonly [Flag, ...Flag[]])[] = [
  ['p', 'f', 'h', 'x', 'd', 'n', 'o', 'H', 'j'],
  ['M', 'f', 'o', 'x', 'j'],
  ['F', 'f', 'h', 'o', 'x', 'H', 'j'],
  ['P', 'f', 'h', 'o', 'x', 'H', 'j', 'PP'],
  ['PP', 'f', 'h', 'o', 'x', 'H', 'j', 'P'],
  ['j', 'p', 'M', 'F', 'P', 'o', 'x', 'n', 'd'],
];

function checkExclusive(flags: ReadonlySet<Flag>): void {
  for (const row of EXCLUSIVE) {
    const given = SHOWING.filter((flag) => row.includes(flag) && flags.has(flag));
    if (given.length > 1) throw new Fatal(`specify one of ${asOptions(given)}`);
  }
}

function checkCompatible(flags: ReadonlySet<Flag>): void {
  for (const [flag, ...others] of COMPATIBLE) {
    if (!flags.has(flag)) continue;
    const excess = SHOWING.filter((one) => flags.has(one) && one !== flag && !others.includes(one));
    if (excess.length > 0) throw new Fatal(`with option -${flag}, do not specify ${asOptions(excess)}`);
  }
}

function asOptions(flags: readonly Flag[]): string {
  return flags.map((flag) => `-${flag}`).join(' ');
}

function classesIn(value: string): ReadonlySet<ParameterClass> {
  const words = value.split(/[,\s]+/).filter((word) => word !== '');
  return new Set(
    words.flatMap((word): readonly ParameterClass[] => {
      if (word.toLowerCase() === 'all') return PARAMETER_CLASSES;
      const found = PARAMETER_CLASSES.find((one) => one === word.toLowerCase());
      if (!found) throw new Fatal(`unknown -C option value "${word}" in "${value}"`);
      return [found];
    }),
  );
}

function lettersWithValue(letters: string): string {
  return Array.from(letters)
    .filter((_, at) => letters[at + 1] === ':')
    .join('');
}
