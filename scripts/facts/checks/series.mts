/**
 * What the checks of the hand-kept files read: the newest release of every series, and the comparison of what a file says
 * of a name (`since`, `until`) with the releases that have it.
 */
import { readFileSync } from 'node:fs';
import { coveredReleases } from '../releases.mjs';
import type { Repository, SourceTree } from '../repository.mjs';
import { compareVersions, seriesOf } from '../versions.mjs';
import { StringMacros } from './string-macros.mjs';

/** The newest release of a series. */
export interface Series {
  /** `3.7.22`; for the snapshot the series to come, such as `3.12`. */
  readonly version: string;
  readonly tree: SourceTree;
  readonly macros: StringMacros;
}

/** In ascending order, the snapshot last. */
export function readSeries(repository: Repository): Series[] {
  const newest = new Map(coveredReleases(repository).map((release) => [seriesOf(release.version), release]));
  return [...newest.values()].map(({ commit, version }) => {
    const tree = repository.tree(commit);
    return { version, tree, macros: new StringMacros(tree) };
  });
}

/** The entries of a file in server/data. */
export function loadEntries<T>(file: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../../../server/data/${file}`, import.meta.url), 'utf8')) as T[];
}

export interface Dated {
  readonly since?: string;
  readonly until?: string;
}

/** Does the entry say that this version has it? */
export function claims({ since, until }: Dated, version: string): boolean {
  return (
    (since === undefined || compareVersions(version, since) >= 0) &&
    (until === undefined || compareVersions(version, until) < 0)
  );
}

/** What the names of one list are said to be, and where the source has them. */
export interface Presence {
  /** Begins every message, for instance `programs.json`. */
  readonly what: string;
  readonly claimed: ReadonlyMap<string, Dated>;
  readonly series: readonly Series[];
  /** All names that a release has. */
  found(series: Series): ReadonlySet<string>;
  /** The source may have more names than the list; they are passed over. Left out: every name must be in the list. */
  readonly incomplete?: boolean;
}

/** A line for each name that is said to be where it is not, or the other way round. */
export function presenceProblems({ what, claimed, series, found, incomplete = false }: Presence): string[] {
  const missing = new Map<string, string[]>();
  const unclaimed = new Map<string, string[]>();
  for (const one of series) {
    const names = found(one);
    for (const [name, dated] of claimed) {
      if (claims(dated, one.version) && !names.has(name)) note(missing, name, one.version);
    }
    for (const name of names) {
      const dated = claimed.get(name);
      if (dated ? !claims(dated, one.version) : !incomplete) note(unclaimed, name, one.version);
    }
  }
  return [
    ...lines(missing, (name, versions) => `${what}: ${name} is not in ${versions}`),
    ...lines(unclaimed, (name, versions) => `${what}: ${name} is in ${versions}, which the file does not say`),
  ];
}

function note(versionsOf: Map<string, string[]>, name: string, version: string): void {
  versionsOf.set(name, [...(versionsOf.get(name) ?? []), version]);
}

function lines(versionsOf: ReadonlyMap<string, readonly string[]>, line: (name: string, versions: string) => string) {
  return [...versionsOf].map(([name, versions]) => line(name, versions.join(' ')));
}
