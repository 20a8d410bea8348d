/** The Postfix manual as Debian installs it, in runs of words: a judge of whether our words are our own. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** So many words in a row are no accident. */
export const RUN = 8;

const FOLDER = '/usr/share/doc/postfix';

/** All runs of {@link RUN} words in the manual. Throws where it is not installed: nothing is passed over. */
export function manualRuns(): Set<string> {
  const runs = new Set<string>();
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) => path.join(FOLDER, file));
  for (const file of files) {
    if (!statSync(file).isFile()) continue;
    for (const run of runsOf(textOf(file))) runs.add(run);
  }
  if (runs.size < 100_000) throw new Error(`there is no manual in ${FOLDER}; install postfix-doc`);
  return runs;
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
  return file.endsWith('.html') ? text.replace(/<[^>]*>/g, ' ').replace(/&[a-z#0-9]+;/g, ' ') : text;
}

/** The runs of words in a text; `breaks` are places that no run goes over. */
export function* runsOf(text: string, breaks?: RegExp): Iterable<string> {
  for (const piece of breaks ? text.split(breaks) : [text]) {
    const words = piece.toLowerCase().match(/[a-z0-9_']+/g) ?? [];
    for (let at = 0; at + RUN <= words.length; at++) yield words.slice(at, at + RUN).join(' ');
  }
}
