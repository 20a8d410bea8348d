/** Makes references of the names in our texts. */

import { code } from '../markdown';
import type { PageReader } from './reader';

/** Kinds whose names stand for themselves in a text, most likely first. */
const KINDS = ['parameter', 'restriction', 'program'] as const;

const CODE_SPAN = /(?<!`)`([\w-]+)`(?!`)/g;

/** `text` with a link at the first mention of each name that there is a page for, but `own`, the page's own name. */
export function linked({ knowledge: { reference }, link }: PageReader, text: string, own: string): string {
  const seen = new Set([own]);
  return text.replaceAll(CODE_SPAN, (span, name: string) => {
    if (seen.has(name)) return span;
    const key = KINDS.map((kind) => `${kind} ${name}`).find((one) => reference.of(one));
    if (key === undefined) return span;
    seen.add(name);
    return link(key, code(name));
  });
}
