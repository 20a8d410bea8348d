/**
 * Whole configurations, put to the real postconf: those in `test/samples`, and a collection of real ones where there is a
 * copy of it (in the folder that the environment variable POSTFIX_CORPUS names, or beside the project).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgreement, requirePostconf } from '../support/agreement';

const root = join(import.meta.dirname, '../..');
const corpus = process.env['POSTFIX_CORPUS'] ?? join(root, '../shared/corpus');
const STOCK_MASTER = '/usr/share/postfix/master.cf.dist';

interface Pair {
  readonly name: string;
  readonly main: string;
  /** Undefined: the one that the distribution ships. */
  readonly master?: string;
}

describe('whole configurations', () => {
  before(requirePostconf);

  for (const name of readdirSync(join(root, 'test/samples')).sort()) {
    it(name, () => {
      const folder = join(root, 'test/samples', name);
      checkAgreement({ main: read(join(folder, 'main.cf')), master: read(join(folder, 'master.cf')) });
    });
  }

  for (const { name, main, master } of existsSync(corpus) ? pairs() : []) {
    it(`${name} of the collection`, () => checkAgreement({ main: read(main), master: read(master ?? STOCK_MASTER) }));
  }
});

/** Every main.cf and every master.cf of the collection, together where both are from one folder. */
function pairs(): Pair[] {
  const rows = read(join(corpus, 'INDEX.tsv'))
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  const files = (kind: string): string[] =>
    rows.filter((row) => row[1] === kind || row[1] === `${kind}-template`).map((row) => row[0]!);
  const masters = new Set(files('master'));
  const found: Pair[] = files('main').map((main) => {
    const master = main.replace(/main(?=\.cf[^/]*$)/, 'master');
    const isPair = masters.delete(master);
    return { name: main, main: join(corpus, main), ...(isPair ? { master: join(corpus, master) } : {}) };
  });
  const alone = Array.from(masters, (master) => ({ name: master, main: '/dev/null', master: join(corpus, master) }));
  return [...found, ...alone];
}

function read(path: string): string {
  return readFileSync(path, 'latin1');
}
