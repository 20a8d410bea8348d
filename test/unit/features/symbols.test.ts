/** The outline of both files. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Position, Range } from '../../../server/src/base/span';
import { symbols } from '../../../server/src/features/symbols';
import { contextOf, fixtureContext } from '../../support/context';
import { nastyContexts, rowsOf } from '../../support/nasty';
import { showSymbols } from '../../support/show-features';
import { runs } from '../../support/fuzz';

describe('the outline of main.cf', () => {
  it('has one symbol for each parameter, with its value on one line', () => {
    const context = fixtureContext(
      'main',
      `
        # who we are
        myhostname = mail.example.com
        mydestination = $myhostname,
          # and
          localhost

        message_size_limit = 1000000
        biff = no
        mine = x
      `,
    );
    assert.deepEqual(showSymbols(context), [
      'String myhostname: mail.example.com 1:0-1:29',
      'Array mydestination: $myhostname, localhost 2:0-4:11',
      'Number message_size_limit: 1000000 6:0-6:28',
      'Boolean biff: no 7:0-7:9',
      'Variable mine: x 8:0-8:8',
    ]);
  });

  it('shows what is being typed, and nothing without a name', () => {
    const context = contextOf('main', { main: 'relayho\n= b\nrelayhost =\n' });
    assert.deepEqual(showSymbols(context), ['Variable relayho 0:0-0:7', 'Array relayhost 2:0-2:11']);
  });

  it('marks names that this version calls dated', () => {
    const texts = { main: 'smtpd_use_tls = yes\n' };
    assert.deepEqual(showSymbols(contextOf('main', texts)), ['Boolean deprecated smtpd_use_tls: yes 0:0-0:19']);
  });

  it('cuts long values, not characters', () => {
    const context = contextOf('main', { main: `a = ${'\u{1F600}'.repeat(60)}\nb = ${'x '.repeat(1000)}` });
    const [a, b] = symbols(context);
    assert.equal(a!.detail, `${'\u{1F600}'.repeat(39)}…`);
    assert.ok(b!.detail!.length <= 80 && b!.detail!.endsWith('…'));
  });

  it('shows no passwords', () => {
    const context = fixtureContext(
      'main',
      `
        users_bind_pw = geheim
        users_password = geheim
        smtp_sasl_password_maps = inline:{ [relay.example] = me:geheim }
        more_uri = mongodb://me:geheim@db.example/mail
      `,
    );
    assert.ok(!JSON.stringify(symbols(context)).includes('geheim'));
    const harmless = contextOf('main', { main: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n' });
    assert.equal(symbols(harmless)[0]!.detail, 'hash:/etc/postfix/sasl_passwd');
  });
});

describe('the outline of master.cf', () => {
  it('has one symbol for each service, its settings inside', () => {
    const context = fixtureContext(
      'master',
      `
        --- master.cf
        smtp      inet  n       -       n       -       -       smtpd
        submission inet n       -       n       -       -       smtpd
          -o smtpd_tls_security_level=encrypt
          # and
          -o { smtpd_client_restrictions = permit_sasl_authenticated, reject }
        qmgr      unix  n       -       n       300     1       qmgr
        half
      `,
    );
    assert.deepEqual(showSymbols(context), [
      'Interface smtp inet: smtpd 0:0-0:61',
      'Interface submission inet: smtpd 1:0-4:70',
      '  String smtpd_tls_security_level: encrypt 2:2-2:37',
      '  Array smtpd_client_restrictions: permit_sasl_authenticated, reject 4:2-4:70',
      'Module qmgr unix: qmgr 5:0-5:60',
      'Module half 6:0-6:4',
    ]);
  });
});

describe('an outline', () => {
  it('follows edits in both files', () => {
    const context = contextOf('main', {
      main: 'a = b\nslow_destination_rate_delay = 1s\n'.repeat(300),
      master: 'fast unix - - n - - smtp\n',
    });
    symbols(context);
    context.instance.master!.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }, 'slow');
    assert.equal(showSymbols(context)[1], 'Number slow_destination_rate_delay: 1s 1:0-1:32');
    context.instance.main!.edit(
      { start: { line: 300, character: 0 }, end: { line: 300, character: 0 } },
      'new = x\n\n',
    );
    const fresh = contextOf('main', { main: context.instance.main!.text, master: context.instance.master!.text });
    assert.deepEqual(symbols(context), symbols(fresh));
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(nastyContexts, (context) => {
        const rows = rowsOf(context);
        let before: Position = { line: 0, character: 0 };
        for (const symbol of symbols(context)) {
          assert.ok(isOrdered(before, symbol.range.start));
          before = symbol.range.end;
          checkSymbol(symbol, rows);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

function checkSymbol(symbol: DocumentSymbol, rows: readonly string[]): void {
  const { name, range, selectionRange, children } = symbol;
  assert.notEqual(name.trim(), '');
  assert.ok(contains(range, selectionRange), JSON.stringify(symbol));
  for (const { line, character } of [range.start, range.end]) assert.ok(character <= rows[line]!.length);
  for (const child of children ?? []) {
    assert.ok(contains(range, child.range), JSON.stringify(symbol));
    checkSymbol(child, rows);
  }
}

function contains(outer: Range, inner: Range): boolean {
  return isOrdered(outer.start, inner.start) && isOrdered(inner.start, inner.end) && isOrdered(inner.end, outer.end);
}

function isOrdered(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
