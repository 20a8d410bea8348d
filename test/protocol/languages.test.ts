/** The server speaks the language of its client, and shows pages only to clients that can show them. */

import assert from 'node:assert/strict';
import { MarkupContent, type Hover } from 'vscode-languageserver-types';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { NAMES_REQUEST, PAGE_REQUEST, type NamesAnswer, type PageAnswer } from '../../server/src/lsp/requests';
import { Client } from '../support/client';

const URI = 'file:///nowhere/main.cf';
const MASTER = 'file:///nowhere/master.cf';

async function withClient<T>(
  options: Parameters<typeof Client.start>[0],
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await Client.start(options);
  try {
    return await use(client);
  } finally {
    assert.deepEqual(client.errors, []);
    await client.stop();
  }
}

async function firstProblem(client: Client): Promise<string> {
  const report = await client.report(URI);
  assert.ok(report.kind === 'full');
  const { message } = report.items[0]!;
  return typeof message === 'string' ? message : message.value;
}

async function hoverAt(client: Client, uri: string, line: number, character: number): Promise<string> {
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line, character },
  });
  assert.ok(hover && MarkupContent.is(hover.contents), 'no hover');
  return hover.contents.value;
}

describe('a server for a German client', () => {
  it('reports problems in German', () =>
    withClient({ locale: 'de' }, async (client) => {
      await client.open(URI, 'postfix-main', 'biff = maybe\n');
      assert.match(await firstProblem(client), /ist weder „yes“ noch „no“/);
    }));

  it('explains in German, by region too', () =>
    withClient({ locale: 'de-at' }, async (client) => {
      await client.open(MASTER, 'postfix-master', 'proxymap unix - - n - - proxymap\n');
      const text = await hoverAt(client, MASTER, 0, 18);
      assert.match(text, /Ob der Dienst sich in das Queue-Verzeichnis einschließt/);
      assert.match(text, /muss außerhalb des Jails bleiben/);
    }));

  it('shows pages in German, and in English where nobody has translated them', () =>
    withClient({ locale: 'de' }, async (client) => {
      const page = async (path: string): Promise<string> =>
        (await client.connection.sendRequest<PageAnswer>(PAGE_REQUEST, { path })).text;
      assert.match(await page('/concept/chroot-jail.md'), /# Das chroot-Jail/);
      assert.match(await page('/parameter/berkeley_db_read_buffer_size.md'), /For Berkeley DB/);
    }));
});

describe('a server for a client of another language', () => {
  it('speaks English', () =>
    withClient({ locale: 'fr' }, async (client) => {
      await client.open(URI, 'postfix-main', 'biff = maybe\n');
      assert.match(await firstProblem(client), /is neither "yes" nor "no"/);
    }));
});

describe('the reference over the protocol', () => {
  it('links hovers to pages for a client that shows them', () =>
    withClient({ initializationOptions: { showsPages: true } }, async (client) => {
      await client.open(URI, 'postfix-main', 'smtpd_banner = $myhostname ESMTP\n');
      assert.match(await hoverAt(client, URI, 0, 3), /\[More…\]\(command:postfix\.explain\?/);
    }));

  it('shows all in the hover to other clients', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'postfix-main', 'smtpd_banner = $myhostname ESMTP\n');
      assert.doesNotMatch(await hoverAt(client, URI, 0, 3), /command:/);
    }));

  it('lists everything that there is a page for', () =>
    withClient({}, async (client) => {
      const { names, subjects, index } = await client.connection.sendRequest<NamesAnswer>(NAMES_REQUEST);
      assert.ok(names.length > 1500 && subjects.length > 30);
      const { text } = await client.connection.sendRequest<PageAnswer>(PAGE_REQUEST, { path: index });
      for (const { title } of subjects) assert.ok(text.includes(title), title);
      for (const { summary } of names) assert.doesNotMatch(summary, /`/);
      const rule = names.find(({ name }) => name === 'relay-open-relay');
      assert.ok(rule);
      const ofRule = await client.connection.sendRequest<PageAnswer>(PAGE_REQUEST, { path: rule.path });
      assert.match(ofRule.text, /^# relay-open-relay\n/);
    }));
});
