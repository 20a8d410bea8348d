/** How reports name files that they are not told the name of. */

import path from 'node:path';
import { URI } from 'vscode-uri';

/** From `folder`, where the file is in it; with slashes on every system. */
export function placeName(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const name = isInside(relative) ? relative : file;
  return name.split(path.sep).join('/');
}

/** As {@link placeName}, of an address. */
export function placeNameOfUri(uri: string, folder: string): string {
  return placeName(URI.parse(uri).fsPath, folder);
}

export function isInside(relative: string): boolean {
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
