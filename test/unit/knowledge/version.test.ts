/** Versions, and facts that begin or end at one. */

import assert from 'node:assert/strict';
import { isSince, isWithin, parseVersion } from '../../../server/src/knowledge/version';
import { edition, knowledge } from '../../support/knowledge';

describe('a version', () => {
  it('is two or three numbers, or a snapshot', () => {
    assert.equal(parseVersion('3.7.11')?.series, '3.7');
    assert.equal(parseVersion('3.12-20260821')?.series, '3.12');
    for (const text of ['', '3', 'x', '3.7.', '3.7.1.1', '3.7 or so'])
      assert.equal(parseVersion(text), undefined, text);
  });

  it('counts as the newest of its series where it names no patch release', () => {
    const at = (text: string, since: string): boolean => isSince(parseVersion(text)!, since);
    assert.ok(at('3.7', '3.7.11') && at('3.10', '3.9') && at('3.7.11', '3.7') && at('3.7.11', '2.3'));
    assert.ok(!at('3.7.10', '3.7.11') && !at('3.9', '3.10') && !at('2.11', '3.0'));
  });

  it('has what came before and has not gone', () => {
    assert.ok(isWithin(parseVersion('3.8')!, '3.0', '3.9'));
    assert.ok(!isWithin(parseVersion('3.9.0')!, '3.0', '3.9'));
  });

  it('asked for outside of what is known is the nearest that is', () => {
    assert.equal(knowledge.resolveVersion('2.8')?.text, '3.0');
    assert.equal(knowledge.resolveVersion('4.0')?.text, '3.12');
    assert.equal(knowledge.resolveVersion('auto')?.text, '3.11');
    assert.equal(knowledge.resolveVersion('new'), undefined);
  });

  it('decides on backports by the patch release', () => {
    const has = (version: string): boolean => edition(version).parameter('smtpd_forbid_bare_newline') !== undefined;
    assert.deepEqual(['3.7.8', '3.7.9', '3.8.3', '3.8.4', '3.9'].map(has), [false, true, false, true, true]);
  });
});
