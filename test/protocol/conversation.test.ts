/** Conversations with the built server, as editors hold them. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type CodeAction,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { Client } from '../support/client';

const MAIN = 'file:///nowhere/main.cf';

describe('a conversation over stdio', () => {
  let client: Awaited<ReturnType<typeof Client.start>>;

  beforeEach(async () => {
    client = await Client.start();
  });

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.errors, []);
  });

  it('begins with what the server can do', () => {
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'postfix-language-server');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    for (const provider of [
      'hoverProvider',
      'completionProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'semanticTokensProvider',
      'codeActionProvider',
      'diagnosticProvider',
    ] as const) {
      assert.ok(capabilities[provider], provider);
    }
  });

  it('tells problems when asked, and says so when they are the same as before', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = maybe\nmydomain = a.example\n');
    const first = await client.report(MAIN);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.deepEqual(
      first.items.map(({ code }) => code),
      ['syntax-boolean'],
    );
    await client.edit(MAIN, at(1, 11, 1, 12), 'b');
    assert.deepEqual(await client.report(MAIN, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.edit(MAIN, at(0, 0, 0, 0), '\n');
    const moved = await client.report(MAIN, first.resultId);
    assert.ok(moved.kind === 'full');
    assert.equal(moved.items[0]?.range.start.line, 1);
  });

  it('follows edits', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = maybe\r\n');
    assert.deepEqual(await client.rules(MAIN), ['syntax-boolean']);
    await client.edit(MAIN, at(0, 7, 0, 12), 'no');
    assert.deepEqual(await client.rules(MAIN), []);
  });

  it('reads the other file of the directory from the disk, and again when it changes', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'postfix-'));
    try {
      const uri = (name: string): string => pathToFileURL(path.join(directory, name)).href;
      writeFileSync(path.join(directory, 'master.cf'), 'scan unix - - n - - smtp\n');
      await client.open(uri('main.cf'), 'postfix-main', 'scan_destination_recipient_limit = 1\n');
      assert.deepEqual(await client.rules(uri('main.cf')), []);
      writeFileSync(path.join(directory, 'master.cf'), 'skan unix - - n - - smtp\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri('master.cf'), type: 2 }],
      });
      assert.deepEqual(await client.rules(uri('main.cf')), ['obsolete-unused']);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('sees both files when both are open, also before they are saved', async () => {
    await client.open(
      'file:///nowhere/master.cf',
      'postfix-master',
      'smtp inet n - n - - smtpd -o smtpd_etrn_restrictions=$greeting\n',
    );
    await client.open(MAIN, 'postfix-main', 'greeting = reject\n');
    const isUndefined = async (): Promise<boolean> =>
      (await client.rules('file:///nowhere/master.cf')).includes('master-undefined-variable');
    assert.equal(await isUndefined(), false);
    await client.edit(MAIN, at(0, 0, 0, 1), 'G');
    assert.equal(await isUndefined(), true);
  });

  it('starts anew with a file that is opened again', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = maybe\n');
    const { resultId } = await client.report(MAIN);
    await client.close(MAIN);
    await client.open(MAIN, 'postfix-main', 'soft_bounce = maybe\n');
    const report = await client.report(MAIN, resultId);
    assert.ok(report.kind === 'full' && report.items.length === 1);
  });

  it('follows the settings', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = maybe\nsmtpd_hide_client_session = no\n');
    await client.configure({ postfix: { lint: { rules: { 'syntax-boolean': 'off' } }, version: '3.7' } });
    assert.deepEqual(await client.rules(MAIN), ['obsolete-too-new']);
  });

  it('offers fixes with the edits in them', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = true\n');
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: MAIN },
      range: at(0, 8, 0, 8),
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.deepEqual(actions[0]?.edit?.changes?.[MAIN], [{ range: at(0, 7, 0, 11), newText: 'yes' }]);
  });

  it('explains', async () => {
    await client.open(MAIN, 'postfix-main', 'biff = no\n');
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: MAIN },
      position: { line: 0, character: 2 },
    });
    assert.match(JSON.stringify(hover?.contents), /biff/);
  });

  it('knows files by their name where another editor names the language in its own way', async () => {
    await client.open('file:///etc/postfix/main.cf', 'pfmain', 'biff = maybe\n');
    assert.deepEqual(await client.rules('file:///etc/postfix/main.cf'), ['syntax-boolean']);
    await client.open('file:///etc/postfix/other.txt', 'plaintext', 'biff = maybe\n');
    assert.deepEqual(await client.rules('file:///etc/postfix/other.txt'), []);
  });

  it('says nothing about a main.cf of another program', async () => {
    const text = 'include "types.cf"\n\ncluster web (\n    UserNames = { admin = x }\n    )\n\nsystem node1 (\n    )\n';
    await client.open(MAIN, 'postfix-main', text);
    assert.deepEqual(await client.rules(MAIN), []);
  });
});

describe('a client that knows no trees', () => {
  it('gets the outline as a list', async () => {
    const client = await Client.start({ capabilities: {} });
    const uri = 'file:///nowhere/master.cf';
    await client.open(uri, 'postfix-master', 'smtp inet n - n - - smtpd -o biff=no\n');
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      (symbols as SymbolInformation[]).map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        ['smtp inet', undefined, uri],
        ['biff', 'smtp inet', uri],
      ],
    );
    assert.equal(await client.stop(), 0);
  });
});

describe('a client that cannot pull problems', () => {
  it('gets them pushed, and gets none when the file is closed', async () => {
    const client = await Client.start({ capabilities: {} });
    await client.open(MAIN, 'postfix-main', 'biff = maybe\n');
    await until(() => client.published.get(MAIN)?.length === 1);
    await client.edit(MAIN, at(0, 7, 0, 12), 'no');
    await until(() => client.published.get(MAIN)?.length === 0);
    await client.close(MAIN);
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.errors, []);
  });
});

function at(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
