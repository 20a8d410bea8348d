/** Whole configurations, put to the real postconf: those in `test/samples`, and a collection of real ones. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgreement, checkTemplate, requirePostconf } from '../support/agreement';
import { collected, collectedInstances, hasCollection } from '../support/collection';

const samples = join(import.meta.dirname, '../samples');
const STOCK_MASTER = '/usr/share/postfix/master.cf.dist';

describe('whole configurations', () => {
  before(requirePostconf);

  for (const name of readdirSync(samples).sort()) {
    it(name, () => {
      const folder = join(samples, name);
      checkAgreement({ main: read(join(folder, 'main.cf')), master: read(join(folder, 'master.cf')) });
    });
  }

  if (!hasCollection) it('of a collection, which is not there');
  for (const { name, texts } of collectedInstances()) {
    it(`${name} of the collection`, () => checkAgreement({ main: '', master: read(STOCK_MASTER), ...texts }));
  }
});

/** What is an error before and after the template is filled in, or a template expression over several lines. */
const REFUSED_TEMPLATES = [
  'behringer24__mailship/config__postfix__main.cf.tpl', // ${env:NAME} is NAME to Postfix, and no type of table
  'invokr__docker-mail/config__postfix__main.cf', // ${env["NAME"]}
  'kodguru__puppet-module-postfix/templates__main.cf.epp', // begins with a block of declarations
];

describe('templates of configurations', () => {
  for (const { name, text } of [...collected('main-template'), ...collected('master-template')]) {
    if (REFUSED_TEMPLATES.includes(name)) continue;
    it(`${name} of the collection`, () => checkTemplate(text, name));
  }
});

function read(path: string): string {
  return readFileSync(path, 'latin1');
}
