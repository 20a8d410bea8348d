/**
 * Reads facts, never text, from `postconf.proto`, the source of the postconf(5) manual page: which names it documents, since
 * when it says a feature is available, and what it says of names that should not be used any more.
 */
import { earliest } from './versions.mjs';

/** What the manual of one release says of a name. */
export interface ManualEntry {
  /** "available in Postfix 2.3 and later" */
  readonly availableSince?: string;
  /** It advises against the name. */
  readonly discouraged?: boolean;
  /** From which version on, where it says so. */
  readonly discouragedSince?: string;
  /** It says that the feature is gone. */
  readonly removedSince?: string;
  /** What it says to use instead. */
  readonly successor?: string;
}

/** A way of the manual to say something: the pattern's groups `since`, `removed` and `successor` hold the facts. */
const VERSION = String.raw`Postfix (?:version |(?:&ge;|>=) ?)?(?<since>\d+\.\d+(?:\.\d+)?)`;
const REMOVAL = String.raw`Postfix (?:version )?(?<removed>\d+\.\d+(?:\.\d+)?)`;
/** A paragraph of its own; notes inside a paragraph tell of some value or detail. */
const AVAILABLE = new RegExp(
  String.raw`<p>\s*(?:This feature is )?available (?:in|with|as of)\s+${VERSION.replaceAll(' ', '\\s+')}`,
  'i',
);
const DISCOURAGING: readonly RegExp[] = [
  new RegExp(String.raw`\bdeprecated as of ${VERSION}`, 'i'),
  new RegExp(String.raw`\bas of ${VERSION}, this parameter is deprecated(?:; use (?<successor>\w+))?`, 'i'),
  new RegExp(String.raw`\b(?:not used|ignored) as of ${VERSION}`, 'i'),
  new RegExp(String.raw`\b(?:renamed to|replaced by) (?<successor>\w+) in ${VERSION}`, 'i'),
  new RegExp(String.raw`\b${VERSION} and later use (?<successor>\w+)`, 'i'),
  new RegExp(String.raw`\b${VERSION} [^.]*\bthis parameter is silently ignored`, 'i'),
  new RegExp(String.raw`\bno effect since ${VERSION}`, 'i'),
  /^Obsolete Postfix &lt; (?<since>\d+\.\d+) control/,
  /^Obsolete /,
  /\bDSA (?:algorithm )?is obsolete and should not be used\b/,
];
const REMOVED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:feature (?:was|is)|has been) removed (?:in|with|as of) ${REMOVAL}`, 'i'),
];

/** By name. */
export function readManual(source: string): Map<string, ManualEntry> {
  const entries = new Map<string, ManualEntry>();
  const bare = source.replace(/^#.*\n/gm, '');
  for (const [, name = '', body = ''] of bare.matchAll(/^%PARAM[ \t]+(\S+)([^]*?)(?=^%|(?![^]))/gm)) {
    const [, description = ''] = /^[^\n]*\n(?:\S[^\n]*\n)*([^]*)$/.exec(body) ?? [];
    entries.set(name, readEntry(description));
  }
  return entries;
}

function readEntry(html: string): ManualEntry {
  const text = plain(html);
  const facts = [...DISCOURAGING, ...REMOVED].map(
    (pattern): Partial<Record<string, string>> => pattern.exec(text)?.groups ?? {},
  );
  const find = (key: string): string | undefined =>
    facts.map((groups) => groups[key]).find((value) => value !== undefined);
  const availableSince = AVAILABLE.exec(html)?.groups?.['since'];
  const discouraged = DISCOURAGING.some((pattern) => pattern.test(text));
  const discouragedSince = earliest(...facts.map((groups) => groups['since']));
  const removedSince = find('removed');
  const successor = find('successor');
  return {
    ...(availableSince !== undefined && { availableSince }),
    ...(discouraged && { discouraged }),
    ...(discouragedSince !== undefined && { discouragedSince }),
    ...(removedSince !== undefined && { removedSince }),
    ...(successor !== undefined && { successor }),
  };
}

/** One line without tags. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
