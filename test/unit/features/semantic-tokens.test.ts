/** Colours that rest on knowledge. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextOf, fixtureContext } from '../../support/context';
import { nastyContexts, rowsOf } from '../../support/nasty';
import { decodeTokens, showTokens } from '../../support/show-features';
import { runs } from '../../support/fuzz';

/** Tokens of a main.cf that begin after the `=` of their entry. */
function valueTokens(main: string, version?: string): string[] {
  return showTokens(contextOf('main', { main }, version)).filter(
    (token) => !/ (property|variable|class)\.definition/.test(token),
  );
}

describe('semantic tokens of names', () => {
  it('tell parameters of Postfix from those of one’s own and from typos', () => {
    const context = fixtureContext(
      'main',
      `
        myhostname = mail.$mydomain
        mine = $myhostname$nothing
        relayhost = $mine
        relayhots = x
        process_name = x
        smtpd_use_tls = $service_name
      `,
    );
    assert.deepEqual(showTokens(context), [
      'myhostname property.definition.defaultLibrary',
      'mydomain variable.defaultLibrary',
      'mine variable.definition',
      'myhostname variable.defaultLibrary',
      'relayhost property.definition.defaultLibrary',
      'mine variable',
      'process_name property.definition.readonly.defaultLibrary',
      'smtpd_use_tls property.definition.deprecated.defaultLibrary',
      'service_name variable.readonly.defaultLibrary',
    ]);
  });

  it('know the parameters that services make', () => {
    const texts = { main: 'slow_destination_rate_delay = 1s\n', master: 'slow unix - - n - - smtp\n' };
    assert.deepEqual(showTokens(contextOf('main', texts)), [
      'slow_destination_rate_delay property.definition',
      '1 number',
    ]);
    assert.deepEqual(showTokens(contextOf('main', { ...texts, master: 'smtp unix - - n - - smtp\n' })), []);
  });

  it('know the services, programs and settings of master.cf', () => {
    const context = fixtureContext(
      'master',
      `
        smtpd_banner = $mine_too
        --- master.cf
        smtp inet n - n - - smtpd
          -o mine=1 -o smtpd_banner=$mine
          -o { smtpd_helo_required = yes }
          -o typo=1
        filter unix - n n - - pipe
          flags=Rq user=filter argv=/usr/bin/filter -f \${sender} \${none}
        other unix - - n - - /opt/filter
        short unix - -
      `,
    );
    assert.deepEqual(showTokens(context), [
      'smtp namespace.definition',
      'smtpd function.defaultLibrary',
      'mine variable.modification',
      'smtpd_banner property.modification.defaultLibrary',
      'mine variable',
      'smtpd_helo_required property.modification.defaultLibrary',
      'yes enumMember',
      'filter namespace.definition',
      'pipe function.defaultLibrary',
      'flags parameter',
      'user parameter',
      'argv parameter',
      'sender variable.readonly.defaultLibrary',
      'other namespace.definition',
    ]);
  });
});

describe('semantic tokens of values', () => {
  it('show numbers, times and booleans only where the parameter has them', () => {
    assert.deepEqual(valueTokens('message_size_limit = 5\nbounce_queue_lifetime = 5d\nbiff = YES\n'), [
      '5 number',
      '5 number',
      'YES enumMember',
    ]);
    assert.deepEqual(valueTokens('myhostname = 5\nmessage_size_limit = 5d\nbiff = true\nmail_name = yes\n'), []);
    assert.deepEqual(valueTokens('compatibility_level = 3.6\n'), ['3.6 number']);
  });

  it('show the words that the parameter has in this version', () => {
    assert.deepEqual(valueTokens('smtp_tls_security_level = may\nsmtpd_tls_security_level = dane\n'), [
      'may enumMember',
    ]);
    assert.deepEqual(valueTokens('smtpd_tls_loglevel = 1\n'), ['1 number']);
    assert.deepEqual(valueTokens('inet_protocols = ipv4, ipv5\n'), ['ipv4 enumMember']);
    assert.deepEqual(valueTokens('smtp_tls_protocols = !SSLv2 >=TLSv1.2\n'), [
      'SSLv2 enumMember',
      'TLSv1.2 enumMember',
    ]);
    assert.deepEqual(valueTokens('smtpd_forbid_bare_newline = note\n', '3.8'), []);
    assert.deepEqual(valueTokens('smtpd_forbid_bare_newline = note\n', '3.9'), ['note enumMember']);
  });

  it('tell restrictions from classes, tables and what has no effect in the list', () => {
    assert.deepEqual(
      valueTokens(
        `smtpd_delay_reject = no
smtpd_restriction_classes = strict, missing
strict = reject_unknown_client, permit
smtpd_client_restrictions = permit_mynetworks strict reject_unauth_destination sleep 5 permit_typo typo
  check_client_access proxy:hash:/a, reject_rbl_client reject, cidr:/b
`,
      ),
      [
        'no enumMember',
        'strict class',
        'reject_unknown_client keyword.deprecated',
        'permit keyword',
        'permit_mynetworks keyword',
        'strict class',
        'reject_unauth_destination string',
        'sleep keyword',
        '5 number',
        'permit_typo string',
        'check_client_access keyword',
        'proxy type',
        'hash type',
        'reject_rbl_client keyword',
        'cidr type',
      ],
    );
    assert.deepEqual(valueTokens('smtpd_client_restrictions = reject_unauth_destination\n'), [
      'reject_unauth_destination keyword',
    ]);
  });

  it('show table types, also within others and before references', () => {
    assert.deepEqual(
      valueTokens('virtual_alias_maps = unionmap:{hash:/a, pcre:{{/x/ y}}} lmdb:$config_directory/x nix:/y\n'),
      ['unionmap type', 'hash type', 'pcre type', 'lmdb type', 'config_directory variable.defaultLibrary'],
    );
    assert.deepEqual(valueTokens('mynetworks = [::1]/128 cidr:/n !hash:/m\n'), ['cidr type']);
  });

  it('show the services of this instance', () => {
    const texts = {
      main: 'default_transport = slow:[a]:25\nrelay_transport = nix\n',
      master: 'slow unix - - n - - smtp\n',
    };
    assert.deepEqual(showTokens(contextOf('main', texts)), [
      'default_transport property.definition.defaultLibrary',
      'slow namespace',
      'relay_transport property.definition.defaultLibrary',
    ]);
  });

  it('look into conditions', () => {
    assert.deepEqual(
      valueTokens(
        'message_size_limit = ${mydomain?{5}:{$mailbox_size_limit}}\nbiff = ${{1} == {1} ? {yes} : {nein}}\n',
      ),
      ['mydomain variable.defaultLibrary', '5 number', 'mailbox_size_limit variable.defaultLibrary', 'yes enumMember'],
    );
  });

  it('know the macros of texts for clients', () => {
    assert.deepEqual(valueTokens('default_rbl_reply = $rbl_code refused; $nothing\n'), [
      'rbl_code variable.readonly.defaultLibrary',
    ]);
  });
});

describe('semantic tokens', () => {
  it('of a range are those of the whole file that stand in its rows', () => {
    const context = contextOf('main', {
      main: 'smtpd_client_restrictions =\n permit_mynetworks\n # no\n reject\nbiff = no\n',
    });
    const inRows = decodeTokens(context).filter(({ row }) => row >= 1 && row <= 3);
    const asked = decodeTokens(context, { start: { line: 1, character: 0 }, end: { line: 3, character: 1 } });
    assert.deepEqual(asked, inRows);
    assert.equal(asked.length, 2);
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(nastyContexts, fc.nat(8), fc.nat(8), (context, from, height) => {
        const rows = rowsOf(context);
        const tokens = decodeTokens(context);
        for (const [at, token] of tokens.entries()) {
          assert.ok(token.start < token.end && token.end <= rows[token.row]!.length, JSON.stringify(token));
          const before = tokens[at - 1];
          if (before) assert.ok(before.row < token.row || (before.row === token.row && before.end <= token.start));
        }
        const range = { start: { line: from, character: 0 }, end: { line: from + height, character: 0 } };
        assert.deepEqual(
          decodeTokens(context, range),
          tokens.filter(({ row }) => row >= from && row <= from + height),
        );
      }),
      { numRuns: runs(1000) },
    );
  });
});
