/** What can be folded. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folding } from '../../../server/src/features/folding';
import { contextOf, fixtureContext } from '../../support/context';
import { nastyContexts, rowsOf } from '../../support/nasty';
import { showFolding } from '../../support/show-features';
import { runs } from '../../support/fuzz';

describe('folding', () => {
  it('folds entries of several lines, comments inside included, and comments of several lines', () => {
    const context = fixtureContext(
      'main',
      `
        # one
        # two
        mydestination = a,
          # why
          b
        # alone

        # three
        # four

        # five
        relayhost =
      `,
    );
    assert.deepEqual(showFolding(context), ['0-1 comment', '2-4', '7-8 comment']);
  });

  it('folds services with their settings', () => {
    const context = fixtureContext(
      'master',
      `
        --- master.cf
        smtp       inet n - n - - smtpd
        submission inet n - n - - smtpd
          -o a=b
          # why
          -o c=d
        # the end
        qmgr unix n - n 300 1 qmgr
      `,
    );
    assert.deepEqual(showFolding(context), ['1-4']);
  });

  it('folds each service that is commented out', () => {
    const context = fixtureContext(
      'master',
      `
        --- master.cf
        smtp       inet n - n - - smtpd
        #smtp      inet n - n - 1 postscreen
        #smtpd     pass - - n - - smtpd
        # Choose one.
        #submission inet n - n - - smtpd
        #  -o syslog_name=postfix/submission
        #  -o smtpd_tls_security_level=encrypt
        # Others follow.
        #maildrop  unix - n n - - pipe
        #  flags=DRXhu user=vmail argv=/usr/bin/maildrop
        #   -d \${recipient}
        #
        # As the manual says,
        # this is old.
        old-cyrus unix - n n - - pipe
      `,
    );
    assert.deepEqual(showFolding(context), ['1-3 comment', '4-6 comment', '8-10 comment', '11-13 comment']);
  });

  it('takes prose that begins like a service for prose', () => {
    const context = contextOf('master', {
      master: '# smtp inet is a service of master, and here is more\n#  -o is an option\n',
    });
    assert.deepEqual(showFolding(context), ['0-1 comment']);
  });

  it('stops at the limit', () => {
    const context = contextOf('main', { main: 'a = b\n c\n'.repeat(5) });
    assert.deepEqual(showFolding(context, 2), ['0-1', '2-3']);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(nastyContexts, (context) => {
        const rows = rowsOf(context).length;
        let end = -1;
        for (const { startLine, endLine } of folding(context)) {
          assert.ok(end < startLine && startLine < endLine && endLine < rows);
          end = endLine;
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
