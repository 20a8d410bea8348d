/** The version of Postfix that files are checked against. */

import assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, noProblem, openText, problem } from './editor';

describe('the version of Postfix', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('postfix');

  afterEach(async () => {
    await settings().update('version', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('decides which names there are', async () => {
    const document = await openText('main.cf', 'smtpd_hide_client_session = no\nbiff = maybe\n');
    await problem(document, 'syntax-boolean');
    await noProblem(document, 'obsolete-too-new');
    await settings().update('version', '3.7', vscode.ConfigurationTarget.Global);
    const { message } = await problem(document, 'obsolete-too-new');
    assert.match(message, /3\.10/);
  });

  it('can be chosen by a command', async () => {
    assert.ok((await vscode.commands.getCommands(true)).includes('postfix.selectVersion'));
  });
});
