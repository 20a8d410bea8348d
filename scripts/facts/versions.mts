/**
 * Versions of Postfix as text (`3.7`, `3.7.11`, `3.12-20260821`) and their order.
 */

/** The numbers of a version; a snapshot's date does not count. */
function numbersOf(version: string): number[] {
  const [release = ''] = version.split('-');
  return release.split('.').map(Number);
}

/** Ordinary order: part by part, a missing part counts as 0. */
export function compareVersions(left: string, right: string): number {
  const a = numbersOf(left);
  const b = numbersOf(right);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `3.7` for 3.7.11 and for 3.7-20260821. */
export function seriesOf(version: string): string {
  return numbersOf(version).slice(0, 2).join('.');
}

/** The way the facts write a version: the first release of a series is the series itself. */
export function factVersion(version: string): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

/** The lowest of some versions, if there is one. */
export function earliest(...versions: readonly (string | undefined)[]): string | undefined {
  return versions.filter((version) => version !== undefined).sort(compareVersions)[0];
}
