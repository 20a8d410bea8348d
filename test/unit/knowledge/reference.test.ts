import assert from 'node:assert/strict';
import { knowledge } from '../../support/knowledge';

describe('the names that can be asked about', () => {
  const since = (key: string): string | undefined => knowledge.reference.of(key)?.since;

  it('come with the version that first had them', () => {
    assert.equal(since('client memcache key_digest'), '3.11');
    assert.equal(since('client ldap bind'), undefined);
  });

  it('are as old as the client that reads them, not as what postconf knows of it', () => {
    assert.equal(since('client ldap tls_cert'), '2.1');
    assert.equal(since('client mysql option_file'), '2.11');
  });
});
