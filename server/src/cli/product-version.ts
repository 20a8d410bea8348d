/** The version of this program. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

export function productVersion(): string {
  // Above `dist/`, where the program lies.
  const manifest = readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
