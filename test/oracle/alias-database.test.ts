/** Which tables newaliases(1) can build: postalias(1), which does it, is asked about each type that it has. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requirePostconf } from '../support/agreement';
import { edition } from '../support/knowledge';
import { postconf, writeOld } from '../support/postconf';

describe('a table in alias_database', function () {
  this.timeout(60_000);
  let directory = '';

  before(() => {
    requirePostconf();
    directory = mkdtempSync(path.join(tmpdir(), 'postfix-oracle-'));
    writeOld(path.join(directory, 'main.cf'), 'compatibility_level = 3.6\nmyhostname = mx.example.com\n');
  });
  after(() => rmSync(directory, { recursive: true }));

  /** The file is of the type's own, so that types do not disturb each other. */
  function isBuilt(type: string): Promise<boolean> {
    const source = path.join(directory, type);
    writeOld(source, 'root: jo\n');
    return new Promise((resolve) => {
      execFile('postalias', ['-c', directory, `${type}:${source}`], (error) => resolve(error === null));
    });
  }

  it('is built where the facts call its type writable, and nowhere else', async () => {
    const types = postconf(directory, '-m').stdout.trim().split('\n');
    const built = await Promise.all(types.map(isBuilt));
    const writable = types.map((type) => edition('3.7').tableType(type)?.writable === true);
    assert.ok(types.length > 10);
    assert.deepEqual(
      types.filter((_, at) => built[at]),
      types.filter((_, at) => writable[at]),
    );
  });
});
