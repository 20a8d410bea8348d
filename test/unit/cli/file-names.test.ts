/** The names of files: the command line and VS Code take the same ones for Postfix's. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { kindOf } from '../../../server/src/cli/check/kind';
import { kindOfName } from '../../../server/src/project/file-names';

interface Language {
  readonly id: string;
  readonly filenames: readonly string[];
  readonly filenamePatterns: readonly string[];
}

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: { readonly languages: readonly Language[] };
};

const SUFFIXES =
  'proto dist default sample orig bak in tmpl tpl template example j2 jinja jinja2 erb epp mustache'.split(' ');
const NAMES = ['main', 'master'].flatMap((kind) => [
  ...['', 'my-', 'my_', 'my.', 'my', '10-', '.'].map((before) => `${before}${kind}.cf`),
  ...[...SUFFIXES, 'txt', 'j2.bak', '~', 'local', 'mysql', 'mysql.j2'].map((after) => `${kind}.cf.${after}`),
  `my-${kind}.cf.j2`,
  `${kind}.cf-el5.erb`,
  `my_${kind}.cf-el5.erb`,
  `${kind}.cfx.erb`,
  `${kind}.cfg`,
  `${kind}-cf`,
]);

describe('names of files', () => {
  it('are those of the languages in package.json', () => {
    for (const name of NAMES) {
      const language = manifest.contributes.languages.find(
        ({ filenames, filenamePatterns }) =>
          filenames.includes(name) || filenamePatterns.some((glob) => picomatch.isMatch(name, glob, { dot: true })),
      );
      assert.equal(kindOfName(name) && `postfix-${kindOfName(name)!}`, language?.id, name);
    }
  });
  it('need not tell where somebody has named the file', () => {
    assert.equal(kindOf('/x/master.cf.local', ''), 'master');
    assert.equal(kindOf('/x/main.cf~', ''), 'main');
    assert.equal(kindOf('/x/services', 'smtp inet n - n - - smtpd\n'), 'master');
    assert.equal(kindOf('/x/settings', 'biff = no\n'), 'main');
    assert.equal(kindOf('/x/empty', ''), 'main');
  });
});
