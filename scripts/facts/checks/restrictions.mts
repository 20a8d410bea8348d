/**
 * Holds restrictions.json against the names that smtpd compares the words of its restriction lists with.
 */
import type { RestrictionFacts } from '../../../server/src/knowledge/facts.js';
import { tokenize } from '../c-tokens.mjs';
import { sourceOf, withoutComments } from '../source.mjs';
import { loadEntries, presenceProblems, type Series } from './series.mjs';

const FILE = 'restrictions.json';
const SMTPD_CHECK = 'src/smtpd/smtpd_check.c';
/** The last is how a name is made that stands for two others. */
const KNOWN = /\b(?:strcasecmp\(name|is_map_command\(state, name|htable_enter\(smtpd_rest_classes),\s*(\w+)/g;
/** What smtpd says of a name that it still knows, but no longer obeys. */
const REMOVED =
  /msg_warn\("support for restriction \\"%s\\" has been removed[^"]*"(?:\s*"[^"]*(?:\\"[^"]*)*")*,\s*(\w+)/g;
/** Belongs to `local_header_rewrite_clients`, whose words are in a vocabulary. */
const OTHER_LISTS: ReadonlySet<string> = new Set(['check_address_map']);

export function checkRestrictions(series: readonly Series[]): string[] {
  return presenceProblems({
    what: FILE,
    claimed: new Map(loadEntries<RestrictionFacts>(FILE).map((entry) => [entry.name, entry])),
    series,
    found: readRestrictions,
  });
}

function readRestrictions({ tree, macros }: Series): Set<string> {
  const source = withoutComments(sourceOf(tree, SMTPD_CHECK));
  const namesBy = (pattern: RegExp): Set<string> =>
    macros.in(SMTPD_CHECK).words([...source.matchAll(pattern)].flatMap(([, macro = '']) => tokenize(macro)));
  const removed = namesBy(REMOVED);
  return new Set([...namesBy(KNOWN)].filter((name) => !removed.has(name) && !OTHER_LISTS.has(name)));
}
