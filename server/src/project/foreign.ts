/** Tells files of Postfix from those of other programs that have the same name (Veritas Cluster Server, Buildbot). */

import type { Knowledge } from '../knowledge/knowledge';
import type { MainDocument } from '../syntax/main-cf';
import { field, type MasterDocument } from '../syntax/master-cf';
import { hasTemplateMark } from '../syntax/template';

/** Logical lines looked at. Real files show what they are in the first few. */
const ENOUGH = 60;

/**
 * True for a text that has several logical lines, hardly an `=` at their names, and no name that Postfix ever knew. What a
 * template will be filled with says nothing.
 */
export function isForeignMain(document: MainDocument, knowledge: Knowledge): boolean {
  let seen = 0;
  let malformed = 0;
  for (const line of document.lines) {
    if (!line.isEntry || hasTemplateMark(line.text)) continue;
    const { name, problem } = line.tree;
    if (knowledge.everKnown(name.text)) return false;
    seen++;
    if (problem) malformed++;
    if (seen >= ENOUGH) break;
  }
  return seen >= 2 && malformed * 2 > seen;
}

const TRANSPORT_TYPES: ReadonlySet<string> = new Set(['inet', 'unix', 'fifo', 'pass', 'unix-dgram']);

/** `submission/inet/smtpd_helo_required=yes`, as postconf(1) takes it after `-P`. */
const POSTCONF_ARGUMENT = /^[^/]+\/(?:inet|unix|fifo|pass|unix-dgram)\/\w/;

/**
 * True for a text that has several logical lines, and not one with a transport type in its second column; also for a list
 * of arguments of postconf(1), which container images read under names such as `postfix-master.cf`.
 */
export function isForeignMaster(document: MasterDocument): boolean {
  if (hasServices(document)) return false;
  let seen = 0;
  for (const line of document.lines) {
    if (!line.isEntry || hasTemplateMark(line.text)) continue;
    if (++seen >= 3 || POSTCONF_ARGUMENT.test(line.tree.fields[0]?.text ?? '')) return true;
  }
  return false;
}

/** True for a text with a transport type in the second column of one of its first logical lines. */
export function hasServices(document: MasterDocument): boolean {
  let seen = 0;
  for (const line of document.lines) {
    if (!line.isEntry) continue;
    if (TRANSPORT_TYPES.has(field(line.tree, 'type')?.text ?? '')) return true;
    if (++seen >= ENOUGH) break;
  }
  return false;
}
