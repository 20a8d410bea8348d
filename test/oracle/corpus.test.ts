/**
 * Whole configurations, put to the real postconf: those in `test/samples`, and a collection of real ones where there is a
 * copy of it (in the folder that the environment variable POSTFIX_CORPUS names, or beside the project).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgreement, checkErrors, checkTemplate, requirePostconf } from '../support/agreement';

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
    it(`${name} of the collection`, () => {
      const texts = { main: read(main), master: read(master ?? STOCK_MASTER) };
      checkAgreement(texts);
      checkErrors(texts);
    });
  }
});

/** What is an error before and after the template is filled in, or a template expression over several lines. */
const REFUSED_TEMPLATES = [
  'aknaebel__docker-mail/postfix__main.cf', // a comment behind a number
  'invokr__docker-mail/config__postfix__main.cf', // ${env["NAME"]}
  'kodguru__puppet-module-postfix/templates__main.cf.epp', // begins with a block of declarations
];

describe('templates of configurations', () => {
  const templates = existsSync(corpus) ? [...files('main-template'), ...files('master-template')] : [];
  for (const name of templates.filter((one) => !REFUSED_TEMPLATES.includes(one))) {
    it(`${name} of the collection`, () => checkTemplate(read(join(corpus, name)), name));
  }
});

/** Files of one kind, by the collection's list. */
function files(kind: string): string[] {
  const rows = read(join(corpus, 'INDEX.tsv'))
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  return rows.filter((row) => row[1] === kind).map((row) => row[0]!);
}

/** Every main.cf and every master.cf of the collection, together where both are from one folder. */
function pairs(): Pair[] {
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
