/** An `-o` whose value has come apart at a blank, so that the daemon gets the rest of it as arguments of their own. */

import type { Span } from '../../base/span';
import type { MasterLine, OptionTree } from '../../syntax/master-cf';
import type { WordUse } from './columns';

/** A comment, another option, an attribute that smtp and lmtp know. */
const STOP = /^(#|-[A-Za-z]|--$|flags=)/i;

export interface SplitOption extends Span {
  readonly option: OptionTree;
  /** What the value was meant to be, its blanks as single ones. */
  readonly value: string;
}

/** @param use what the program does with arguments that are no options */
export function splitOption({ tree, logical }: MasterLine, use: WordUse | undefined): SplitOption | undefined {
  const first = tree.arguments.findIndex(({ role }) => role === 'word');
  const option = tree.overrides.at(-1);
  if (first < 1 || !option || tree.arguments[first - 1]!.end !== option.end) return undefined;
  const rest = tree.arguments.slice(first);
  const stop = rest.findIndex(({ text }) => STOP.test(text));
  const parts = stop < 0 ? rest : rest.slice(0, stop);
  const [head] = parts;
  if (!head || option.braced) return undefined;
  if (option.problem) {
    if (option.problem === 'missing-name' || !head.text.startsWith('=')) return undefined;
  } else if (use !== 'none' && use !== 'flags') return undefined;
  const end = parts.at(-1)!.end;
  const from = option.problem ? head.start + 1 : option.value.start;
  const value = logical.text.slice(from, end).trim().replace(/\s+/g, ' ');
  return { option, start: option.start, end, value };
}
