/** Input that no person would write: nothing crashes, nothing hangs, nothing fails in the log. */

import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from '../support/client';

const MEGABYTE = 1_000_000;

/** A little of everything that a byte can be, read as UTF-8. */
function binary(): string {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3)) & 255);
  return new TextDecoder().decode(bytes);
}

const INPUTS: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a binary file': binary(),
  'one line of 5 MB': `mydestination = ${'host.example, '.repeat((5 * MEGABYTE) / 14)}\n`,
  'one word of 5 MB': 'a'.repeat(5 * MEGABYTE),
  'a value of open braces': `mydestination = ${'{'.repeat(MEGABYTE)}\n`,
  'a value of open references': `mydestination = ${'${a'.repeat(MEGABYTE / 3)}\n`,
  'references nested deeply': `mydestination = ${'${a?{'.repeat(100_000)}x${'}}'.repeat(100_000)}\n`,
  'tables nested deeply': `virtual_alias_maps = ${'unionmap:{'.repeat(100_000)}${'}'.repeat(100_000)}\n`,
  'names that go round in circles': 'a = $b\nb = $c\nc = $a\nmydestination = $a\n',
  'names that double at every step': `${Array.from({ length: 100 }, (_, at) => `n${at} = $n${at + 1}$n${at + 1}\n`).join('')}mydestination = $n0\n`,
  '100,000 duplicates': 'relayhost = a\nrelayhost = b\n'.repeat(50_000),
  '100,000 services': 'smtp inet n - n - - smtpd -o a=$b\n'.repeat(100_000),
  '100,000 blank lines': '\n'.repeat(100_000),
  'carriage returns only': 'a = b\r'.repeat(50_000),
  'nothing but NUL': '\0'.repeat(MEGABYTE),
};

describe('bad input', () => {
  for (const [name, text] of Object.entries(INPUTS)) {
    for (const file of ['main', 'master'] as const) {
      it(`${name} as ${file}.cf gets answers to all questions`, async function () {
        this.timeout(120_000);
        const client = await Client.start();
        const textDocument = { uri: `file:///nowhere/${file}.cf` };
        const position = { line: 0, character: 20 };
        await client.open(textDocument.uri, `postfix-${file}`, text);
        const report = await client.report(textDocument.uri);
        assert.equal(report.kind, 'full');
        await client.edit(textDocument.uri, { start: position, end: position }, ' x');
        await client.report(textDocument.uri);
        await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
        await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
        assert.ok(Array.isArray(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })));
        await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
        await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
        assert.equal(await client.stop(), 0);
        assert.deepEqual(client.errors, []);
      });
    }
  }
});
