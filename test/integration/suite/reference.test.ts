/** The reference: pages on every name, and the ways to them. */

import assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, eventually, hoverText, open, placeOf } from './editor';

const PAGE = '/parameter/smtpd_tls_security_level.md';

async function textOfPage(path: string): Promise<string> {
  const uri = vscode.Uri.from({ scheme: 'postfix-doc', path });
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** Labels of all tabs. */
function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

describe('the reference', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  it('has a page that a hover leads to', async () => {
    const document = await open('plain-server/main.cf');
    const hover = await hoverText(document, placeOf(document, 'smtpd_tls_security_level', 3));
    const link = /\(command:postfix\.explain\?([^)]*)\)/.exec(hover);
    assert.ok(link, hover);
    const [path] = JSON.parse(decodeURIComponent(link[1]!)) as [string];
    assert.equal(path, PAGE);
    await vscode.commands.executeCommand('postfix.explain', path);
    await eventually(
      'a rendered page',
      () => tabs().find((label) => label.includes('smtpd_tls_security_level.md')),
      () => tabs().join(', '),
    );
  });

  it('tells all of a parameter', async () => {
    const text = await textOfPage(PAGE);
    for (const part of ['# smtpd_tls_security_level', '**Risk:**', '## Values', '## Facts', '## Related'])
      assert.ok(text.includes(part), `${part} is not in\n${text}`);
  });

  it('lists its subjects, and what each tells of', async () => {
    const index = await textOfPage('/index.md');
    const subjects = [...index.matchAll(/\]\((subject\/[^)]+)\)/g)].map(([, path]) => path!);
    assert.ok(subjects.includes('subject/tls-server.md'), index);
    assert.match(await textOfPage('/subject/tls-server.md'), /\.\.\/parameter\/smtpd_tls_cert_file\.md/);
  });

  it('gives the nearest names for one that does not exist', async () => {
    assert.match(await textOfPage('/parameter/smtpd_tls_sert_file.md'), /smtpd_tls_cert_file\.md/);
  });

  it('can be searched and browsed by commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['postfix.explain', 'postfix.browseReference'])
      assert.ok(commands.includes(command), command);
  });
});
