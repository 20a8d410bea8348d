/** Compatibility levels: `3.6` and the like (`src/global/compat_level.c`). */

/** Major, minor and patch part. */
export type Level = readonly [number, number, number];

const MAX_MAJOR = 2047;
const MAX_PART = 1023;

/** Reads `major[.minor[.patch]]`; undefined where Postfix calls the text malformed. */
export function parseLevel(text: string): Level | undefined {
  if (!/^\d+(\.\d+){0,2}$/.test(text)) return undefined;
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return major <= MAX_MAJOR && minor <= MAX_PART && patch <= MAX_PART ? [major, minor, patch] : undefined;
}

/** Negative where `a` is the lower level. */
export function compareLevels(a: Level, b: Level): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
