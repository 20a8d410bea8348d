/** Files of other programs that have Postfix's names. */

import assert from 'node:assert/strict';
import { isForeignMain, isForeignMaster } from '../../../server/src/project/foreign';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { parseMaster } from '../../../server/src/syntax/master-cf';
import { knowledge } from '../../support/knowledge';

describe('a file of another program', () => {
  it('is a main.cf without any name that Postfix knows and hardly an "="', () => {
    const cluster = 'include "types.cf"\n\ncluster web (\n  UserNames = { admin = x }\n  )\n\nsystem node1 (\n  )\n';
    assert.ok(isForeignMain(parseMain(cluster), knowledge));
    assert.ok(!isForeignMain(parseMain('a b c\nbiff no\nd e\n'), knowledge));
    assert.ok(!isForeignMain(parseMain('mine = x\nyours = y\n'), knowledge));
    assert.ok(!isForeignMain(parseMain(''), knowledge));
  });

  it('is a master.cf without any transport type', () => {
    assert.ok(isForeignMaster(parseMaster('from buildbot import x\nc = {}\nc["workers"] = []\n')));
    assert.ok(!isForeignMaster(parseMaster('smtp inet n - n - - smtpd\n')));
    assert.ok(!isForeignMaster(parseMaster('smtp\n')));
    assert.ok(!isForeignMaster(parseMaster('private/inet n - n - - smtpd\n')));
  });

  it('is a list of what postconf is to set in master.cf', () => {
    assert.ok(isForeignMaster(parseMaster('# for smtpd\nsubmission/inet/smtpd_helo_required=yes\n')));
    assert.ok(isForeignMaster(parseMaster('submission/inet/smtpd_helo_required = yes\n')));
    assert.ok(!isForeignMaster(parseMaster('smtp inet n - n - - smtpd\nsmtp/inet/smtpd_helo_required=yes\n')));
  });
});
