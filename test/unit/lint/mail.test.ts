/** Rules about mail domains and what belongs to them, where their examples do not say it all. */

import assert from 'node:assert/strict';
import { allFindings, makeInstance } from '../../support/instance';

describe('class-myorigin-virtual-alias', () => {
  const main = 'myorigin = example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = hash:/virtual';
  const cases: readonly (readonly [about: string, maps: string, rows: string, severities: readonly string[]])[] = [
    ['no row for root', '', 'jo@example.com jo@example.net\n', ['error']],
    ['rows that lead back', '', 'root@example.com jo\njo@example.com root@example.com\n', ['error']],
    ['a catch-all that leads back', '', '@example.com root\n', ['error']],
    ['a row that leads out', '', 'ROOT@example.com jo, jo@example.net\n', []],
    ['a catch-all that leads out', '', '@example.com all@example.net\n', []],
    ['an unreadable table behind', ', ldap:/etc/x.cf', 'jo@example.com jo@example.net\n', ['warning']],
    ['patterns', ', regexp:/virtual', 'jo@example.com jo@example.net\n', ['warning']],
    ['an unreadable table that need not be asked', ', ldap:/etc/x.cf', 'root jo@example.net\n', []],
  ];
  for (const [about, maps, rows, severities] of cases) {
    it(`${about}: ${severities.join(', ') || 'nothing'}`, () => {
      const made = makeInstance({ main: `${main}${maps}\n` }, undefined, undefined, { '/virtual': rows });
      const found = allFindings(made).filter(({ rule }) => rule.id === 'class-myorigin-virtual-alias');
      assert.deepEqual(
        found.map(({ severity }) => severity),
        severities,
      );
    });
  }
});
