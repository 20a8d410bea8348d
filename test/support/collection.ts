/**
 * Real configurations: a collection of them where there is a copy of it, in the folder that the environment variable
 * POSTFIX_CORPUS names, or beside the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const collection = process.env['POSTFIX_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');

export interface Pair {
  readonly name: string;
  readonly main: string;
  /** Undefined: the one that the distribution ships. */
  readonly master?: string;
}

/** Texts of one kind, by the collection's list, each with its name; none where there is no collection. */
export function collected(kind: 'main-template' | 'master-template'): readonly { name: string; text: string }[] {
  return files(kind).map((name) => ({ name, text: read(name) }));
}

/** Every main.cf and every master.cf of the collection, together where both are from one folder. */
export function collectedPairs(): readonly Pair[] {
  const masters = new Set(files('master'));
  const found: Pair[] = files('main').map((main) => {
    const master = main.replace(/main(?=\.cf[^/]*$)/, 'master');
    const isPair = masters.delete(master);
    return { name: main, main: read(main), ...(isPair ? { master: read(master) } : {}) };
  });
  const alone = Array.from(masters, (master) => ({ name: master, main: '', master: read(master) }));
  return [...found, ...alone];
}

function files(kind: string): string[] {
  if (!existsSync(collection)) return [];
  const rows = read('INDEX.tsv')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  return rows.filter((row) => row[1] === kind).map((row) => row[0]!);
}

/** One character for each byte. */
function read(name: string): string {
  return readFileSync(join(collection, name), 'latin1');
}
