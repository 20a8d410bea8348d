/** Files get the right language. */

import assert from 'assert';
import { closeAll, open } from './editor';

describe('the language of a file', () => {
  afterEach(closeAll);

  it('is that of main.cf', async () => {
    assert.equal((await open('plain-server/main.cf')).languageId, 'postfix-main');
  });

  it('is that of master.cf', async () => {
    assert.equal((await open('plain-server/master.cf')).languageId, 'postfix-master');
  });
});
