/** Fixes that add a word to a list of option words. */

import type { Instance } from '../../project/instance';
import { setTo } from './change';
import type { Decision } from './judged';
import type { Fix, FixSafety } from '../rule';

/** Adds a word at the end, parted as the list parts its words. */
export function changeable(decision: Decision, word: string, safety: FixSafety, instance: Instance): Fix[] {
  const isOption = decision.origin.from === 'override';
  const text = decision.text.trim();
  const separator = isOption ? ',' : text.includes(',') || !text.includes(' ') ? ', ' : ' ';
  return setTo(decision, text === '' ? word : `${text}${separator}${word}`, safety, instance);
}
