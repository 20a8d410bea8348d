/** Versions of Postfix: `3.7`, `3.7.11`, `3.12-20260821`. */

/** A version as numbers. A series alone (`3.7`) counts as its newest patch release. */
export interface Version {
  readonly text: string;
  /** For example `3.7`. */
  readonly series: string;
  readonly major: number;
  readonly minor: number;
  /** `Infinity` where the text names only the series. */
  readonly patch: number;
}

const PATTERN = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:-(?:RC|nonprod-|\d{4,})[\w-]*)?$/;

/** Facts name the same few versions thousands of times. */
const read = new Map<string, Version | undefined>();
/** Texts that somebody types are not kept for ever. */
const MAX_READ = 1000;

/** Reads a version; undefined where `text` is none. */
export function parseVersion(text: string): Version | undefined {
  if (read.has(text)) return read.get(text);
  if (read.size >= MAX_READ) read.clear();
  const version = readVersion(text);
  read.set(text, version);
  return version;
}

function readVersion(text: string): Version | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) return undefined;
  const [, major, minor, patch] = match;
  return {
    text: text.trim(),
    series: `${major}.${minor}`,
    major: Number(major),
    minor: Number(minor),
    patch: patch === undefined ? Infinity : Number(patch),
  };
}

/**
 * Is a fact that holds "since `since`" in force in `version`? A `since` without patch level means the first release of
 * its series.
 */
export function isSince(version: Version, since: string | undefined): boolean {
  if (since === undefined) return true;
  const fact = parseVersion(since);
  if (!fact) return false;
  if (version.major !== fact.major) return version.major > fact.major;
  if (version.minor !== fact.minor) return version.minor > fact.minor;
  return fact.patch === Infinity || version.patch >= fact.patch;
}

/** Is a word or name there in `version`? `until` is the first version that no longer has it. */
export function isWithin(version: Version, since: string | undefined, until: string | undefined): boolean {
  return isSince(version, since) && (until === undefined || !isSince(version, until));
}
