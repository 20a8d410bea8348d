/**
 * Which commits the facts are read from: every patch release since 3.0.0, the branch tip as the snapshot of the series to
 * come, and the first release of each older series, which only tells since when a name exists.
 */
import type { ReleaseFacts } from '../../server/src/knowledge/facts.js';
import type { Repository } from './repository.mjs';
import { compareVersions, factVersion, seriesOf } from './versions.mjs';

const OLDEST = '3.0.0';
/** The release that came to be called 1.0; versions were dates then. */
const FIRST_RELEASE = { tag: 'v20010228', version: '1.0' };

export interface Release {
  readonly commit: string;
  /** `3.7.11`; for the snapshot the series to come, such as `3.12`. */
  readonly version: string;
  readonly snapshot?: boolean;
}

/** The releases whose facts are kept, in ascending order of version. */
export function coveredReleases(repository: Repository): Release[] {
  const releases = taggedReleases(repository).filter(({ version }) => compareVersions(version, OLDEST) >= 0);
  const snapshot = snapshotSeries(repository);
  const newest = releases.at(-1);
  if (newest && compareVersions(snapshot, seriesOf(newest.version)) > 0) {
    releases.push({ commit: 'HEAD', version: snapshot, snapshot: true });
  }
  return releases;
}

/** First releases of the series before those, in ascending order. */
export function olderReleases(repository: Repository): Release[] {
  const firsts = taggedReleases(repository).filter(
    ({ version }) => compareVersions(version, OLDEST) < 0 && version.endsWith('.0'),
  );
  return [{ commit: FIRST_RELEASE.tag, version: FIRST_RELEASE.version }, ...firsts];
}

/** @param versionOf the full version text that a release calls itself, such as `3.12-20260821` */
export function releaseFacts(releases: readonly Release[], versionOf: (release: Release) => string): ReleaseFacts[] {
  const newest = new Map<string, Release>();
  for (const release of releases) newest.set(seriesOf(release.version), release);
  return [...newest].map(([series, release]) => ({
    series,
    newest: versionOf(release),
    ...(release.snapshot && { snapshot: true }),
  }));
}

/** The series that an entry `since` of a history would have for this release. */
export const sinceOf = (release: Release): string => factVersion(release.version);

function taggedReleases(repository: Repository): Release[] {
  return repository
    .tags()
    .filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag))
    .map((tag) => ({ commit: tag, version: tag.slice(1) }))
    .sort((a, b) => compareVersions(a.version, b.version));
}

function snapshotSeries(repository: Repository): string {
  const header = repository.tree('HEAD').read('src/global/mail_version.h') ?? '';
  const version = /MAIL_VERSION_NUMBER\s+"(\d+\.\d+)/.exec(header)?.[1];
  if (version === undefined) throw new Error('no version number in src/global/mail_version.h of HEAD');
  return version;
}
