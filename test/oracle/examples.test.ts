/** The examples are accepted by the real postconf, with the warnings their README tells of and no others. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../../examples');

/** What `postconf -n` says; 3.9 and later announce the end of some settings on top of that. */
const expected: Readonly<Record<string, readonly RegExp[]>> = {
  'plain-server': [],
  'null-client': [],
  'lpic-303': [/unused parameter: smtpd_sasl_application_name=smtpd$/],
};
const announced =
  /support for parameter "(?:smtp_tls_per_site|smtpd?_use_tls|disable_dns_lookups)" will be removed|DEPRECATION_README/;

describe('examples against the real postconf', () => {
  let directory = '';

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'postfix-examples-'));
    cpSync(examples, directory, { recursive: true });
    // Postfix reads a file again and again while it is fresh, which would repeat its warnings.
    const anHourAgo = new Date(Date.now() - 3_600_000);
    for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
      utimesSync(join(directory, path), anHourAgo, anHourAgo);
    }
  });

  after(() => {
    if (directory !== '') {
      rmSync(directory, { recursive: true });
    }
  });

  for (const [name, warnings] of Object.entries(expected)) {
    it(`${name}: main.cf`, () => {
      const complaints = postconf(name, '-n').filter((line) => !announced.test(line));
      assert.equal(complaints.length, warnings.length, complaints.join('\n'));
      warnings.forEach((warning, index) => assert.match(complaints[index] ?? '', warning));
    });

    it(`${name}: master.cf`, () => {
      assert.deepEqual(postconf(name, '-M'), []);
      assert.deepEqual(postconf(name, '-P'), []);
    });
  }

  function postconf(name: string, option: string): string[] {
    const run = spawnSync('postconf', ['-c', join(directory, name), option], { encoding: 'utf8' });
    assert.equal(run.error, undefined, 'postconf is missing: install Debian package "postfix"');
    assert.equal(run.status, 0, run.stderr);
    return run.stderr.split('\n').filter((line) => line !== '');
  }
});
