/** What helps one to read a file: hovers, outline, folding, colours. */

import assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, eventually, hoverText, open, placeOf } from './editor';

describe('reading', () => {
  afterEach(closeAll);

  it('explains a parameter', async () => {
    const document = await open('plain-server/main.cf');
    const text = await hoverText(document, placeOf(document, 'smtpd_tls_security_level', 3));
    assert.match(text, /smtpd_tls_security_level/);
    assert.match(text, /server/);
    assert.match(text, /smtp_tls_security_level/, 'the counterpart');
    assert.match(text, /https:\/\/www\.postfix\.org\/postconf\.5\.html#smtpd_tls_security_level/);
  });

  it('says what "-" means in a column here, with main.cf not open', async () => {
    const document = await open('lpic-303/master.cf');
    const line = document
      .getText()
      .split('\n')
      .findIndex((row) => row.startsWith('rewrite'));
    const column = document.lineAt(line).text.indexOf('-');
    // lpic-303 sets no compatibility_level, so that the chroot column's "-" would be "y"; this is the private column.
    const text = await eventually('a hover', async () => {
      const found = await hoverText(document, new vscode.Position(line, column));
      return found === '' ? undefined : found;
    });
    assert.match(text, /private/);
  });

  it('lists parameters and services', async () => {
    for (const [path, name] of [
      ['plain-server/main.cf', 'smtpd_tls_security_level'],
      ['plain-server/master.cf', 'submission inet'],
    ] as const) {
      const document = await open(path);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const names = symbols.map((symbol) => symbol.name);
      assert.ok(
        names.some((found) => found.startsWith(name)),
        `${name} is not among ${names.join(', ')}`,
      );
    }
  });

  it('folds values of several lines', async () => {
    const document = await open('plain-server/main.cf');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const start = placeOf(document, 'smtpd_relay_restrictions =').line;
    assert.ok(ranges.some((range) => range.start === start && range.end === start + 3));
  });

  it('colours words by what they are', async () => {
    const document = await open('plain-server/main.cf');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens && tokens.data.length > 0);
  });
});
