/** Database clients that a value names. */

import assert from 'node:assert/strict';
import { tableMentions } from '../../../server/src/project/table-prefixes';
import { edition } from '../../support/knowledge';

function found(text: string, version = '3.7'): string[] {
  return tableMentions(text, edition(version)).map(({ kind, ...more }) => [kind, ...Object.values(more)].join(' | '));
}

describe('database clients in a value', () => {
  it('have a prefix, or a file', () =>
    assert.deepEqual(found('ldap:people, proxy:mysql:/etc/m.cf pgsql:./x hash:/a ldap'), [
      'prefix | ldap | people',
      'file | mysql | /etc/m.cf',
    ]));
  it('stand in braces too, which may be wrong', () =>
    assert.deepEqual(found('{ldap:a}b pipemap:{ldap:c,{ mysql:d ,'), [
      'braces | text-after-brace | {ldap:a}b',
      'prefix | ldap | a',
      'braces | missing-brace | {ldap:c,{ mysql:d ,',
      'prefix | ldap | c',
      'braces | missing-brace | { mysql:d ,',
      'prefix | mysql | d',
    ]));
  it('do not stand in braces of their own before 3.5', () =>
    assert.deepEqual(found('{ldap:a} pipemap:{ldap:b}', '3.4'), ['prefix | ldap | b']));
  it('end at a comment from 3.8 on', () => {
    assert.deepEqual(found('hash:/a #b ldap:c', '3.8'), ['comment | #b | ldap:c']);
    assert.deepEqual(found('hash:/a #b ldap:c', '3.7'), ['prefix | ldap | c']);
    assert.deepEqual(found('regexp:{{/#x/ ok}} ldap:c', '3.8'), ['prefix | ldap | c']);
  });
  it('are those that the version has', () => {
    assert.deepEqual(found('mongodb:a debug:ldap:b', '3.8'), []);
    assert.deepEqual(found('mongodb:a debug:ldap:b', '3.11'), ['prefix | mongodb | a', 'prefix | ldap | b']);
    assert.ok(edition('3.9').clientParameters('mysql')?.has('charset'));
    assert.ok(!edition('3.8').clientParameters('mysql')?.has('charset'));
    assert.equal(edition('3.8').clientParameters('hash'), undefined);
  });
});

describe('names that Postfix sets itself', () => {
  it('came one after the other', () => {
    assert.equal(edition('3.2').parameter('service_name'), undefined);
    assert.equal(edition('3.3').parameter('service_name')?.class, 'read-only');
    assert.equal(edition('3.0').parameter('process_name')?.class, 'read-only');
  });
});
