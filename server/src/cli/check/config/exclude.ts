/** The globs of a configuration: which files a walk passes over. */

import path from 'node:path';
import picomatch from 'picomatch';
import type { PlacedConfig } from './find';

/** Tells whether a file, or a folder above it, is excluded. Globs without a slash hold for names anywhere. */
export function excluder({ exclude, folder }: PlacedConfig): (file: string) => boolean {
  const matchers = exclude.map((glob) => {
    const trimmed = glob.replace(/^\.\//, '').replace(/\/$/, '');
    return picomatch(trimmed.replace(/^\//, ''), { dot: true, basename: !trimmed.includes('/') });
  });
  return (file) => {
    const parts = path.relative(folder, file).split(path.sep);
    const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    return above.some((one) => matchers.some((matches) => matches(one)));
  };
}
