/** Rules about logins, where their examples do not say it all. */

import assert from 'node:assert/strict';
import { allFindings, makeInstance } from '../../support/instance';

describe('sasl-client-key-mismatch', () => {
  const main = 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps =';
  const other = '[mail.example.net]:587 jo:secret\n';
  const cases: readonly (readonly [about: string, rest: string, rows: string, severities: readonly string[]])[] = [
    ['keys of other hosts', ' hash:/t', other, ['warning']],
    ['an empty table', ' hash:/t', '', ['warning']],
    ['the key in other brackets', ' hash:/t', '[smtp.example.com] jo:secret\n', ['error']],
    ['the key in the second table', ' hash:/t inline:{{smtp.example.com=jo:secret}}', other, []],
    ['a key of the domain', ' hash:/t', 'example.com jo:secret\n', []],
    ['keys of senders', ' hash:/t', 'jo@example.com jo:secret\n', []],
    ['a table that answers everything', ' hash:/t static:jo:secret', other, []],
    ['a table that nobody can read', ' hash:/t ldap:/etc/x.cf', other, []],
    ['patterns', ' regexp:/t', '/^mail/ jo:secret\n', []],
    ['logins by sender', ' hash:/t\nsmtp_sender_dependent_authentication = yes', other, []],
    ['relay hosts by sender', ' hash:/t\nsender_dependent_relayhost_maps = hash:/s', other, []],
    ['a default transport to another host', ' hash:/t\ndefault_transport = smtp:[mail.example.net]:587', other, []],
    ['another relay host for lack of the first', ' hash:/t\nsmtp_fallback_relay = [mail.example.net]:587', other, []],
    ['no login', ' hash:/t\nsmtp_sasl_auth_enable = no', other, []],
  ];
  for (const [about, rest, rows, severities] of cases) {
    it(`${about}: ${severities.join(', ') || 'nothing'}`, () => {
      const made = makeInstance({ main: `${main}${rest}\n` }, undefined, undefined, { '/t': rows });
      const found = allFindings(made).filter(({ rule }) => rule.id === 'sasl-client-key-mismatch');
      assert.deepEqual(
        found.map(({ severity }) => severity),
        severities,
      );
    });
  }
});
