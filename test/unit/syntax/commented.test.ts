/** Services that are switched off with `#`. */

import assert from 'node:assert/strict';
import { continuesCommentedService, readCommentedService } from '../../../server/src/syntax/commented';

describe('a comment in master.cf', () => {
  it('is a service where it has the columns of one', () => {
    assert.equal(readCommentedService('#smtps inet n - y - - smtpd\r\n')?.tree.fields[7]?.text, 'smtpd');
    assert.equal(readCommentedService(' # relay unix - - n - - smtp -o a=b\n')?.indent, 1);
    assert.equal(readCommentedService('# one inet two three four five six seven\n'), undefined);
    assert.equal(
      readCommentedService('# service type  private unpriv  chroot  wakeup  maxproc command + args\n'),
      undefined,
    );
    assert.equal(readCommentedService('#\n'), undefined);
  });

  it('continues a service where it is indented more', () => {
    const service = readCommentedService('#smtps inet n - y - - smtpd\n')!;
    assert.equal(continuesCommentedService('#  -o a=b\n', service), true);
    assert.equal(continuesCommentedService('# -o a=b\n', service), true);
    assert.equal(continuesCommentedService('#  flags=R user=x argv=/y\n', service), true);
    assert.equal(continuesCommentedService('# This one is for old clients.\n', service), false);
    assert.equal(continuesCommentedService('#-o a=b\n', service), false);
    assert.equal(continuesCommentedService('#\n', service), false);
  });
});
