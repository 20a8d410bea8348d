/** What stands in tables and in the files of database clients: which rows are told of, and which are left alone. */

import assert from 'node:assert/strict';
import { checkFindings } from '../../support/check';
import { allFindings, makeInstance } from '../../support/instance';

/** The messages of one rule about a line that names `/t`. */
function messages(rule: string, main: string, text: string, version?: string): string[] {
  const made = makeInstance({ main }, version, undefined, { '/t': text });
  return allFindings(made)
    .filter((finding) => finding.rule.id === rule)
    .map(({ message }) => message);
}

describe('rows of tables', () => {
  const actions: readonly (readonly [action: string, isTold: boolean])[] = [
    ['REJECT', false],
    ['reject_unverified_sender', false],
    ['permit_mynetworks reject', false],
    ['450 4.7.1 Later', false],
    ['550', true],
    ['1700000000', false],
    ['DROP', true],
    ['FILTER scan', true],
    ['FILTER scan:', false],
    ['REDIRECT jo', true],
    ['BCC jo@example.com', false],
    ['PREPEND Seen', true],
    ['{{ action }}', false],
  ];
  for (const [action, isTold] of actions) {
    it(`of access tables: "${action}" is ${isTold ? 'told' : 'left alone'}`, () => {
      const main = 'smtpd_client_restrictions = hash:/t\n';
      assert.equal(messages('table-access-action', main, `example.com ${action}\n`).length, isTold ? 1 : 0);
    });
  }

  it('of header_checks and its kin have the actions of their place and version', () => {
    const rule = 'table-headercheck-action';
    assert.equal(messages(rule, 'header_checks = pcre:/t\n', '/^a/ PASS\n').length, 0);
    assert.equal(messages(rule, 'header_checks = pcre:/t\n', '/^a/ PASS\n', '3.0').length, 1);
    assert.equal(messages(rule, 'milter_header_checks = pcre:/t\n', '/^a/ PASS\n').length, 1);
    assert.equal(messages(rule, 'smtp_body_checks = pcre:/t\n', '/^a/ REPLACE b\n').length, 0);
    assert.equal(messages(rule, 'smtp_header_checks = pcre:/t\n', '/^a/ DISCARD\n').length, 1);
    assert.equal(messages(rule, 'header_checks = pcre:/t\n', '/^(a):/ REPLACE $1: b\n').length, 0);
  });

  it('are framed by conditions that close', () => {
    const rule = 'table-regexp-if-indent';
    const main = 'smtpd_client_restrictions = check_client_access cidr:/t\n';
    assert.equal(messages(rule, main, 'if 10.0.0.0/8\n10.0.0.1 OK\nendif\n').length, 0);
    assert.equal(messages(rule, main, 'if !10.0.0.0/8\n192.0.2.1 REJECT\n').length, 1);
    assert.equal(messages(rule, main, 'endif\n').length, 1);
  });
});

describe('queries', () => {
  const queries: readonly (readonly [type: string, query: string, isTold: boolean])[] = [
    ['mysql', "SELECT a FROM b WHERE c = '%s'", false],
    ['mysql', 'SELECT a FROM b WHERE c = "%s"', false],
    ['mysql', 'SELECT a FROM b WHERE c = %s', true],
    ['mysql', "SELECT a FROM b WHERE c LIKE '%%' AND d = '%u'", false],
    ['mysql', String.raw`SELECT a FROM b WHERE c = 'it\'s %s'`, false],
    ['pgsql', 'SELECT a FROM b WHERE c = "%s"', true],
    ['pgsql', `SELECT a FROM "b" WHERE "c" = '%s'`, false],
    ['sqlite', 'SELECT a FROM b WHERE c = "%d"', true],
    ['sqlite', "'SELECT a FROM b WHERE c = 1'", true],
  ];
  for (const [type, query, isTold] of queries) {
    it(`of ${type}: ${query} is ${isTold ? 'told' : 'left alone'}`, () => {
      const main = `virtual_alias_maps = ${type}:/t\n`;
      assert.equal(messages('table-sql-quoted', main, `query = ${query}\n`).length, isTold ? 1 : 0);
    });
  }
});

describe('tables that are named twice', () => {
  it('are told of where they are written', () => {
    checkFindings(
      `
        alias_maps = hahs:/etc/aliases
      #              ^^^^^^^^^^^^^^^^^ error table-type-unknown
        local_recipient_maps = unix:passwd.byname $alias_maps
      `,
      { only: ['table-type-unknown', 'table-no-type'] },
    );
  });
});

describe('classes that are called like a table', () => {
  it('are none', () => {
    const main = 'smtpd_restriction_classes = ldap:a, c\nc = ldap:a\nsmtpd_client_restrictions = c\n';
    assert.deepEqual(messages('table-access-action', main, ''), []);
  });
});
