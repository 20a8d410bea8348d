/** Tells a main.cf of Postfix from those of other programs, which have files of that name too (Veritas Cluster Server). */

import type { Knowledge } from '../knowledge/knowledge';
import type { MainDocument } from '../syntax/main-cf';

/** Logical lines looked at. Real files show what they are in the first few. */
const ENOUGH = 60;

/** True for a text that has several logical lines, hardly an `=` at their names, and no name that Postfix ever knew. */
export function isForeignMain(document: MainDocument, knowledge: Knowledge): boolean {
  let seen = 0;
  let malformed = 0;
  for (const line of document.lines) {
    if (!line.isEntry) continue;
    const { name, problem } = line.tree;
    if (knowledge.everKnown(name.text)) return false;
    seen++;
    if (problem) malformed++;
    if (seen >= ENOUGH) break;
  }
  return seen >= 2 && malformed * 2 > seen;
}
