/**
 * Real configurations: a collection of them where there is a copy of it, in the folder that the environment variable
 * POSTFIX_CORPUS names, or beside the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OtherFiles, Texts } from './instance';

const collection = process.env['POSTFIX_CORPUS'] ?? path.join(import.meta.dirname, '../../../shared/corpus');

/** Whether there is a copy. */
export const hasCollection = existsSync(collection);

export interface Collected {
  readonly name: string;
  /** Without the file that is not in the collection. */
  readonly texts: Texts;
  /** What else is in the folder, by the path where a configuration would name it. */
  readonly files: OtherFiles;
}

/** Texts of one kind, by the collection's list, each with its name; none where there is no collection. */
export function collected(kind: 'main-template' | 'master-template'): readonly { name: string; text: string }[] {
  return named(kind).map((name) => ({ name, text: read(name) }));
}

/** Each main.cf with the master.cf and the tables beside it, and each master.cf that stands alone. */
export function collectedInstances(): readonly Collected[] {
  const masters = new Set(named('master'));
  const found = named('main').map((main): Collected => {
    const master = main.replace(/main(?=\.cf[^/]*$)/, 'master');
    const isPair = masters.delete(master);
    const texts = { main: read(main), ...(isPair ? { master: read(master) } : {}) };
    return { name: main, texts, files: besides(main) };
  });
  const alone = Array.from(masters, (name) => ({ name, texts: { master: read(name) }, files: besides(name) }));
  return [...found, ...alone];
}

function besides(name: string): OtherFiles {
  const others = rows().filter(([other]) => path.dirname(other) === path.dirname(name));
  return Object.fromEntries(
    others.map(([other]) => [`/etc/postfix/${path.basename(other).replace(/^.*__/, '')}`, read(other)]),
  );
}

function named(kind: string): string[] {
  return rows()
    .filter(([, one]) => one === kind)
    .map(([name]) => name);
}

let list: readonly [name: string, kind: string][] | undefined;

function rows(): readonly [name: string, kind: string][] {
  if (!hasCollection) return [];
  list ??= read('INDEX.tsv')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t') as [string, string]);
  return list;
}

/** One character for each byte. */
function read(name: string): string {
  return readFileSync(path.join(collection, name), 'latin1');
}
